//! One field of a form.

use proc_macro2::TokenStream;
use quote::quote;

use crate::expand::Names;
use crate::expand::names::in_place_of;
use crate::field::{Field, Role};
use crate::model::Model;

use super::Form;

impl Form {
    /// The field in the declaration.
    pub(super) fn declared(self, model: &Model, field: &Field, names: &Names) -> TokenStream {
        let Field {
            ident, ty, docs, ..
        } = field;
        let vis = &model.vis;
        if field.role() == Role::Embedded {
            let ty = self.of_embedded(field, names);
            quote!(#vis #ident: #ty)
        } else {
            quote!(#(#[doc = #docs])* #vis #ident: #ty)
        }
    }

    /// The type that the associated type of an embedded struct has.
    fn of_embedded(self, field: &Field, names: &Names) -> TokenStream {
        let private = &names.private;
        let ty = &field.ty;
        let part = match self {
            Self::Signup => quote!(<#ty as #private::AbstractModel>::SignupFields),
            Self::Profile => quote!(<#ty as #private::AbstractModel>::ProfileFields),
        };
        // In a box, since the compiler would also say that the size of what cannot be embedded is not known; and all of it
        // in the place of the type, so that it says so once.
        in_place_of(ty, quote!(#private::Box<#part>))
    }
}

/// The field in the struct literal that `read` makes.
pub(super) fn read(field: &Field, names: &Names) -> TokenStream {
    let private = &names.private;
    let Field {
        ident, ty, name, ..
    } = field;
    if field.role() == Role::Embedded {
        let read = in_place_of(ty, quote!(#private::form_part));
        let or_fail = in_place_of(ty, quote!(?));
        quote!(#ident: #read(__source)#or_fail)
    } else {
        quote!(#ident: <#ty as #private::Stored>::get(__source, #name)?)
    }
}

/// The statement of `fill`.
pub(super) fn fill(field: &Field, names: &Names) -> TokenStream {
    let private = &names.private;
    let Field {
        ident, ty, name, ..
    } = field;
    if field.role() == Role::Embedded {
        let fill = in_place_of(ty, quote!(#private::fill_part));
        quote!(#fill(self.#ident, __draft);)
    } else {
        quote!(<#ty as #private::Stored>::fill(self.#ident, __draft, #name);)
    }
}
