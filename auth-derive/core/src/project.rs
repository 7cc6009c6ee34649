//! `project!()`: the files of the calling crate.

use std::path::Path;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

/// The folders that an application is made of besides its code.
const FOLDERS: [&str; 4] = ["migrations", "templates", "locales", "static"];

/// Runs `project!()` for the crate in `folder`: its migrations, templates, catalogues and static files.
///
/// Release builds embed the files; debug builds read them from disk, so that an edit shows at once.
/// The macro takes no argument, or the path under which `auth_axum` is found: `project!(my::auth)`.
pub fn project(folder: &Path, input: TokenStream) -> TokenStream {
    let krate = if input.is_empty() {
        quote!(::auth_axum)
    } else if let Ok(path) = syn::parse2::<syn::Path>(input.clone()) {
        path.into_token_stream()
    } else {
        let message =
            "`project!` takes nothing, or the path of the crate: `project!(my_crate::auth)`";
        return syn::Error::new_spanned(input, message).into_compile_error();
    };
    let std = quote!(#krate::__private::std);
    let mut files = Vec::new();
    for name in FOLDERS {
        collect(&folder.join(name), name, &mut files);
    }
    files.sort();
    // An absolute path, as `env!` would give it: `include_bytes!` resolves a relative one against the
    // calling file.
    let embedded = files.iter().map(|file| {
        let path = format!("/{file}");
        quote! {
            (#file, #std::include_bytes!(#std::concat!(#std::env!("CARGO_MANIFEST_DIR"), #path)) as &'static [#std::primitive::u8])
        }
    });
    quote! {
        #krate::Project::new(
            #std::env!("CARGO_MANIFEST_DIR"),
            #std::env!("CARGO_PKG_NAME"),
            {
                #[cfg(debug_assertions)]
                const FILES: #std::option::Option<&[(&#std::primitive::str, &[#std::primitive::u8])]> = #std::option::Option::None;
                #[cfg(not(debug_assertions))]
                const FILES: #std::option::Option<&[(&#std::primitive::str, &[#std::primitive::u8])]> = #std::option::Option::Some(&[#(#embedded),*]);
                FILES
            },
        )
    }
}

/// Adds the files below `folder`, named from the crate's folder with `/` between. What cannot be read,
/// and what is hidden, is left out.
fn collect(folder: &Path, name: &str, files: &mut Vec<String>) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let file_name = entry.file_name();
        let Some(file_name) = file_name.to_str().filter(|name| !name.starts_with('.')) else {
            continue;
        };
        let path = format!("{name}/{file_name}");
        // A link to a folder is not followed: it could lead back here.
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            collect(&entry.path(), &path, files);
        } else if entry.path().is_file() {
            files.push(path);
        }
    }
}
