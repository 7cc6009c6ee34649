//! The checks that only the compiler can make: each one a constant that calls a `const fn` of
//! `__private`, with the caret on what the user typed.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::Type;

use crate::derive::Derive;
use crate::field::{Field, Role};
use crate::model::Model;
use crate::parse::ChoiceValue;

use super::Names;
use super::abstract_model::plain_columns;
use super::choices::choices;
use super::literal::{default_value, integer};
use super::names::{at, ends};

/// One call, and whether it mentions a type parameter of the struct.
struct Check {
    call: TokenStream,
    is_generic: bool,
}

/// The checks of a struct, each as a constant of its own, so that all mistakes are told at once.
pub(super) fn checks(model: &Model, names: &Names) -> TokenStream {
    let calls = all(model, names)
        .into_iter()
        .filter(|check| !check.is_generic)
        .map(|check| check.call);
    quote!(#(const _: () = #calls;)*)
}

/// The checks that depend on a type parameter: they are made where the columns are joined.
pub(super) fn generic_checks(model: &Model, names: &Names) -> TokenStream {
    let calls = all(model, names)
        .into_iter()
        .filter(|check| check.is_generic)
        .map(|check| check.call);
    quote!(#(#calls;)*)
}

fn all(model: &Model, names: &Names) -> Vec<Check> {
    let private = &names.private;
    let mut checks = Vec::new();
    for field in model.columns() {
        column(model, field, names, &mut checks);
    }
    for (index, field) in model.fields.iter().enumerate() {
        if field.role() == Role::Embedded {
            embedded(model, index, field, names, &mut checks);
        }
    }
    if let Some(prefix) = &model.options.prefix {
        let prefix = &prefix.value;
        let columns = plain_columns(model, names);
        checks.push(Check {
            call: call(
                prefix,
                &quote!(#private::prefix_fits),
                &quote!(#prefix, &#columns),
            ),
            is_generic: !model.generics.params.is_empty(),
        });
    }
    if model.derive.has_table() {
        together(model, names, &mut checks);
    }
    if model.derive == Derive::AuthUser {
        user(model, names, &mut checks);
    }
    checks
}

/// What has to be true of one column.
fn column(model: &Model, field: &Field, names: &Names, checks: &mut Vec<Check>) {
    let private = &names.private;
    let Field {
        ty, name, options, ..
    } = field;
    let kind = quote!(<#ty as #private::Stored>::COLUMN.kind);
    let is_generic = mentions_parameter(model, ty);
    let mut add = |place: &dyn ToTokens, function: TokenStream, arguments: TokenStream| {
        checks.push(Check {
            call: call(place, &function, &arguments),
            is_generic,
        });
    };
    let choices = options.choices.as_ref().map(|set| {
        let choices = choices(&set.value, names);
        quote!(.choices(#choices))
    });
    if let Some(set) = &options.choices {
        let are_numbers = set.value.are_numbers();
        add(
            &set.key,
            quote!(#private::choices_fit),
            quote!(<#ty as #private::Stored>::COLUMN, #are_numbers),
        );
        for choice in &set.value.0 {
            if let ChoiceValue::Int(number) = choice.value {
                let number = integer(number);
                add(
                    &choice.written,
                    quote!(#private::choice_is_in_range),
                    quote!(<#ty as #private::Stored>::COLUMN, #number),
                );
            }
        }
    }
    if let Some(default) = &options.default {
        let value = default_value(&default.value, names);
        add(
            &default.value,
            quote!(#private::default_fits),
            quote!(<#ty as #private::Stored>::COLUMN #choices, #value),
        );
    }
    if let Some(length) = &options.max_length {
        add(&length.key, quote!(#private::has_length), kind.clone());
    }
    if let Some(index) = options.unique.as_ref().or(options.index.as_ref()) {
        let limited = field.max_length().map(|limit| quote!(.max_length(#limit)));
        add(
            &index.key,
            quote!(#private::can_be_indexed),
            quote!(<#ty as #private::Stored>::COLUMN #limited #choices),
        );
    }
    if options.primary_key.is_some() && model.derive == Derive::AbstractModel && !is_generic {
        add(ty, quote!(#private::can_be_key::<#ty>), TokenStream::new());
    }
    if let Some(form) = &options.form {
        add(&form.key, quote!(#private::can_be_typed), kind.clone());
    }
    if let Some(personal) = &options.personal {
        let column = super::column::column(model, field, names);
        add(&personal.key, quote!(#private::can_be_erased), column);
    }
    if let Some(required) = &options.required {
        let default = options.default.as_ref().map(|default| {
            let value = default_value(&default.value, names);
            quote!(.default_value(#value))
        });
        let default_sql = options
            .default_sql
            .as_ref()
            .map(|_| quote!(.default_sql("")));
        add(
            &required.key,
            quote!(#private::can_be_left_out),
            quote!(<#ty as #private::Stored>::COLUMN #default #default_sql),
        );
    }
    if let Some(references) = &options.references {
        let target = &references.value;
        let key = quote!(<<#target as #private::Model>::Key as #private::Field>::KIND);
        add(target, quote!(#private::can_reference), quote!(#key, #kind));
    }
    if model.base().is_some() {
        let column = field.column();
        let embedded = columns_of(model.embedded(), names);
        let is_generic = model
            .embedded()
            .any(|other| mentions_parameter(model, &other.ty));
        let place: &dyn ToTokens = match &options.column {
            Some(set) => &set.value,
            None => &field.ident,
        };
        let call = call(
            place,
            &quote!(#private::column_is_new),
            &quote!(#column, #name, &[#(#embedded),*]),
        );
        checks.push(Check { call, is_generic });
    }
}

/// What has to be true of an embedded struct, given what stands beside it.
fn embedded(model: &Model, index: usize, field: &Field, names: &Names, checks: &mut Vec<Check>) {
    let private = &names.private;
    let ty = &field.ty;
    let earlier: Vec<_> = model.fields[..index]
        .iter()
        .filter(|field| field.role() == Role::Embedded)
        .collect();
    let has_key = model.key().is_some();
    if earlier.is_empty() && !has_key {
        return;
    }
    let is_generic = mentions_parameter(model, ty)
        || earlier
            .iter()
            .any(|other| mentions_parameter(model, &other.ty));
    let columns = columns_of(earlier.iter().copied(), names);
    let arguments = quote!(<#ty as #private::AbstractModel>::COLUMNS, #has_key, &[#(#columns),*]);
    checks.push(Check {
        call: call(ty, &quote!(#private::columns_are_new), &arguments),
        is_generic,
    });
}

/// What has to be true of fields that make an index together.
fn together(model: &Model, names: &Names, checks: &mut Vec<Check>) {
    let private = &names.private;
    let ident = &model.ident;
    let columns = quote!(<#ident as #private::AbstractModel>::COLUMNS);
    let options = &model.options;
    for set in [&options.unique_together, &options.index_together]
        .into_iter()
        .flatten()
    {
        let key = set.key.to_string();
        for group in &set.value {
            let Some(first) = group.first() else { continue };
            let arguments = quote!(#key, #columns, &[#(#group),*]);
            checks.push(Check {
                call: call(first, &quote!(#private::can_be_together), &arguments),
                is_generic: false,
            });
        }
    }
}

/// What has to be true of the keys above a user model.
fn user(model: &Model, names: &Names, checks: &mut Vec<Check>) {
    let private = &names.private;
    let ident = &model.ident;
    let Some(base) = model.base().map(|field| &field.ty) else {
        return;
    };
    let columns = quote!(<#ident as #private::AbstractModel>::COLUMNS);
    let username = quote!(<#ident as #private::AuthUser>::USERNAME_FIELD);
    let mut add = |place: &dyn ToTokens, function: TokenStream, arguments: TokenStream| {
        checks.push(Check {
            call: call(place, &function, &arguments),
            is_generic: false,
        });
    };
    match &model.options.username_field {
        Some(set) => {
            let name = &set.value;
            add(
                name,
                quote!(#private::can_be_username),
                quote!(#columns, #name),
            );
        }
        None => add(
            base,
            quote!(#private::base_has_username),
            quote!(<#base as #private::UserBase>::USERNAME_FIELD),
        ),
    }
    if let Some(set) = &model.options.email_field {
        let name = &set.value;
        add(
            name,
            quote!(#private::can_be_email),
            quote!(#columns, #name),
        );
    }
    if let Some(set) = &model.options.identity
        && model.is_exact()
    {
        add(
            &set.key,
            quote!(#private::can_be_exact),
            quote!(#columns, #username),
        );
    }
    if let Some(set) = &model.options.required_fields {
        let asked = &set.value;
        add(
            &set.key,
            quote!(#private::names_all_required),
            quote!(#columns, &[#(#asked),*], #username),
        );
    }
    for name in model
        .options
        .required_fields
        .iter()
        .flat_map(|set| &set.value)
    {
        add(
            name,
            quote!(#private::can_be_required),
            quote!(#columns, #name, #username),
        );
    }
}

fn columns_of<'f>(fields: impl Iterator<Item = &'f Field>, names: &Names) -> Vec<TokenStream> {
    let private = &names.private;
    fields
        .map(|field| {
            let ty = &field.ty;
            quote!(<#ty as #private::AbstractModel>::COLUMNS)
        })
        .collect()
}

/// `function(arguments)`, as if it stood at `place`: the caret of a check that fails is put there.
fn call(
    place: &(impl ToTokens + ?Sized),
    function: &TokenStream,
    arguments: &TokenStream,
) -> TokenStream {
    let (first, last) = ends(place);
    let mut arguments = Group::new(Delimiter::Parenthesis, arguments.clone());
    arguments.set_span(Span::call_site().located_at(last));
    let mut call = at(first, function);
    call.extend([TokenTree::Group(arguments)]);
    call
}

/// Whether a constant outside of the impl could not name `ty`.
pub(super) fn mentions_parameter(model: &Model, ty: &Type) -> bool {
    let types = model
        .generics
        .type_params()
        .map(|parameter| &parameter.ident);
    let constants = model
        .generics
        .const_params()
        .map(|parameter| &parameter.ident);
    let parameters: Vec<_> = types.chain(constants).collect();
    mentions(ty.to_token_stream(), &|word| {
        word == "Self" || parameters.contains(&word)
    })
}

fn mentions(tokens: TokenStream, is_meant: &impl Fn(&proc_macro2::Ident) -> bool) -> bool {
    tokens.into_iter().any(|tree| match tree {
        TokenTree::Ident(ident) => is_meant(&ident),
        TokenTree::Group(group) => mentions(group.stream(), is_meant),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}
