//! One field of a form.

use proc_macro2::{Delimiter, Group, TokenStream};
use quote::quote;

use crate::expand::Names;
use crate::expand::names::item_of;
use crate::expand::names::{at, ends, in_place_of};
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
            Self::Signup => "SignupFields",
            Self::Profile => "ProfileFields",
        };
        let part = item_of(ty, "AbstractModel", part, names);
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
        // All of it in the place of the type, names and brackets too, so that the compiler says once that it cannot be embedded.
        let place = ends(ty).0;
        let ident = at(place, ident);
        let read = in_place_of(ty, quote!(#private::form_part));
        let mut source = Group::new(Delimiter::Parenthesis, quote!(__source));
        source.set_span(place);
        let or_fail = in_place_of(ty, quote!(?));
        quote!(#ident: #read #source #or_fail)
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
        // Brackets, as `self` means what it means only where it stands.
        let mut form = Group::new(Delimiter::Parenthesis, quote!(self));
        form.set_span(ends(ty).0);
        let part = in_place_of(ty, quote!(.#ident));
        quote!(#fill(#form #part, __draft);)
    } else {
        quote!(<#ty as #private::Stored>::fill(self.#ident, __draft, #name);)
    }
}
