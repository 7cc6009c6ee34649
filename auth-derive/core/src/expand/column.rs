//! The facts about one column.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use crate::field::Field;
use crate::model::Model;
use crate::parse::Forms;

use super::Names;
use super::choices::choices;
use super::literal::default_value;

/// What a field adds to the `Columns` of its struct.
pub(super) fn column(model: &Model, field: &Field, names: &Names) -> TokenStream {
    let private = &names.private;
    let Field {
        ty, name, options, ..
    } = field;
    // The name of the field is its label until something better is given.
    let label = Some(field.label()).filter(|label| label != name);
    let label = label.map(|label| quote!(.label(#label)));
    let renamed = options.column.as_ref().map(|column| {
        let column = &column.value;
        quote!(.named(#column))
    });
    let max_length = field.max_length().map(|length| {
        let length = Literal::u32_unsuffixed(length);
        quote!(.max_length(#length))
    });
    let choices = options.choices.as_ref().map(|set| {
        let choices = choices(&set.value, names);
        quote!(.choices(#choices))
    });
    let is_key = model.key().is_some_and(|key| key.name == *name);
    let primary_key = is_key.then(|| quote!(.primary_key()));
    let unique = options.unique.as_ref().map(|_| quote!(.unique()));
    let index = options.index.as_ref().map(|_| quote!(.index()));
    let default = options.default.as_ref().map(|default| {
        let value = default_value(&default.value, names);
        quote!(.default_value(#value))
    });
    let references = options.references.as_ref().map(|model| {
        let model = &model.value;
        quote!(.references(#private::reference(
            <#model as #private::Model>::TABLE,
            <#model as #private::Model>::KEY,
            <#ty as #private::Stored>::COLUMN.nullable,
        )))
    });
    let default_sql = options.default_sql.as_ref().map(|expression| {
        let expression = &expression.value;
        quote!(.default_sql(#expression))
    });
    let renamed_from = options.renamed_from.as_ref().map(|before| {
        let before = &before.value;
        quote!(.renamed_from(#before))
    });
    let forms = options.form.as_ref().map(|forms| {
        let Forms {
            signup,
            profile,
            admin,
        } = forms.value;
        if signup && profile && admin {
            quote!(.forms(#private::Forms::ALL))
        } else {
            quote!(.forms(#private::Forms::of(#signup, #profile, #admin)))
        }
    });
    let required = options.required.as_ref().map(|_| quote!(.required()));
    let personal = options.personal.as_ref().map(|_| quote!(.personal()));
    let secret = options.private.as_ref().map(|_| quote!(.private()));
    let help = options.help.as_ref().map(|help| {
        let help = &help.value;
        quote!(.help(#help))
    });
    quote! {
        .column(#name, <#ty as #private::Stored>::COLUMN)
            #renamed #max_length #choices #primary_key #unique #index #default #default_sql #renamed_from
            #references #forms #required #secret #personal
            #label #help
    }
}
