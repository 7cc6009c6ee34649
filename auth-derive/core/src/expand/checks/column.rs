//! What has to be true of one column.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use crate::derive::Derive;
use crate::expand::literal::integer;
use crate::field::Field;
use crate::parse::{ChoiceValue, DefaultLiteral, Setting};
use crate::spelling::Spelling;

use super::{Asked, Checks, mentions_parameter};

impl Checks<'_> {
    pub(super) fn column(&mut self, field: &Field) {
        let asked = self.with(&[field]);
        self.choices(field, &asked);
        let name = &field.name;
        for (place, function) in questions(field) {
            self.ask(place, &function, &asked, &quote!(, #name));
        }
        self.reference(field, &asked);
        self.key(field);
        self.is_new(field);
    }

    fn choices(&mut self, field: &Field, asked: &Asked) {
        let Field {
            ty, name, options, ..
        } = field;
        let Some(set) = &options.choices else { return };
        let private = &self.names.private;
        let are_numbers = set.value.are_numbers();
        let of_type = Asked {
            columns: quote!(<#ty as #private::Stored>::COLUMN),
            is_generic: mentions_parameter(self.model, ty),
        };
        self.ask(
            &set.key,
            &quote!(choices_fit),
            &of_type,
            &quote!(, #are_numbers),
        );
        for choice in &set.value.0 {
            if let ChoiceValue::Int(number) = choice.value {
                let number = integer(number);
                self.ask(
                    &choice.written,
                    &quote!(choice_is_in_range),
                    asked,
                    &quote!(, #name, #number),
                );
            }
        }
    }

    fn reference(&mut self, field: &Field, asked: &Asked) {
        let Field { name, options, .. } = field;
        let Some(references) = &options.references else {
            return;
        };
        let private = &self.names.private;
        let target = &references.value;
        let kind = quote!(<<#target as #private::Model>::Key as #private::Field>::KIND);
        self.ask(
            target,
            &quote!(can_reference),
            asked,
            &quote!(, #name, #kind),
        );
    }

    /// The key of an abstract model is that of whoever embeds it, and no model has looked at its type yet.
    fn key(&mut self, field: &Field) {
        let ty = &field.ty;
        let is_key = field.options.primary_key.is_some();
        if is_key
            && self.model.derive == Derive::AbstractModel
            && !mentions_parameter(self.model, ty)
        {
            let nothing = Asked {
                columns: TokenStream::new(),
                is_generic: false,
            };
            self.ask(
                ty,
                &quote!(can_be_key::<#ty>),
                &nothing,
                &TokenStream::new(),
            );
        }
    }

    fn is_new(&mut self, field: &Field) {
        let fields: Vec<_> = self.model.embedded().chain([field]).collect();
        if fields.len() == 1 {
            return;
        }
        let asked = self.with(&fields);
        let name = &field.name;
        let column = field.options.column.as_ref();
        let place = column.map_or_else(
            || field.ident.to_token_stream(),
            |set| set.value.to_token_stream(),
        );
        self.ask(place, &quote!(column_is_new), &asked, &quote!(, #name));
    }
}

/// What the compiler is asked about a field, and what the user has written that makes it a question. Types that are known by their
/// names are none.
fn questions(field: &Field) -> impl Iterator<Item = (TokenStream, TokenStream)> {
    let options = &field.options;
    let spelling = Spelling::of(&field.ty);
    let is = |rule: &dyn Fn(Spelling) -> bool| spelling.is_some_and(rule);
    let takes = |default: &DefaultLiteral| {
        options.choices.is_none() && is(&|spelling| spelling.takes(default))
    };
    let default = options.default.as_ref().map(|set| &set.value);
    let default = default.filter(|default| !takes(default));
    let length = key(options.max_length.as_ref()).filter(|_| !is(&Spelling::has_length));
    let index = key(options.unique.as_ref()).or(key(options.index.as_ref()));
    let index = index.filter(|_| !is(&|spelling| !spelling.has_length()));
    let form = key(options.form.as_ref()).filter(|_| !is(&|spelling| spelling != Spelling::Bytes));
    // A default can be left when it is erased, and so can no text, unless no two rows may share it.
    let has_default = options.default.is_some() || options.default_sql.is_some();
    let may_be_blank = options.choices.is_none() && is(&Spelling::has_length);
    let is_own = options.unique.is_some() || options.primary_key.is_some();
    let can_be_erased = !is_own && (has_default || may_be_blank);
    let personal = key(options.personal.as_ref()).filter(|_| !can_be_erased);
    let questions = [
        (default.map(ToTokens::to_token_stream), quote!(default_fits)),
        (length, quote!(has_length)),
        (index, quote!(can_be_indexed)),
        (form, quote!(can_be_typed)),
        (key(options.required.as_ref()), quote!(can_be_left_out)),
        (personal, quote!(can_be_erased)),
    ];
    let asked = questions.into_iter();
    asked.filter_map(|(place, function)| Some((place?, function)))
}

fn key<T>(set: Option<&Setting<T>>) -> Option<TokenStream> {
    set.map(|set| set.key.to_token_stream())
}
