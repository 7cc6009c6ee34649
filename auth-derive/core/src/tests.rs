//! What holds for the derives as a whole.

use proc_macro2::TokenStream;
use quote::quote;

use std::path::Path;

use crate::parse::KEYS;
use crate::{Caller, Derive, Home, choices, derive, field, project};

fn caller(home: Home) -> Caller {
    Caller {
        home,
        package: "my-shop".to_owned(),
    }
}

fn run(kind: Derive, input: TokenStream) -> String {
    derive(kind, &caller(Home::AuthCore), input).to_string()
}

/// The messages of the compile errors in `output`.
fn errors(output: &str) -> usize {
    output.matches("compile_error").count()
}

fn user() -> TokenStream {
    quote! {
        #[auth_user(table = "accounts_user", required_fields = ["email"], manager = Members<User>, crate = my::auth)]
        pub struct User {
            #[auth_user(flatten)]
            pub base: AbstractUser<Uuid>,
            /// The nick.
            #[auth_user(max_length = 80, default = "", form, label = "nick", help = "Any.")]
            pub nickname: String,
            #[auth_user(default = -1, column = "kind", index, choices = [-1, (2, "two")])]
            pub r#type: i64,
            #[auth_user(references = Team<A, B>, private)]
            team: Option<i64>,
            #[auth_user(skip)]
            cache: Vec<u8>,
        }
    }
}

#[test]
fn a_sound_struct_gives_code_that_parses_and_no_error() {
    let output = run(Derive::AuthUser, user());
    assert_eq!(errors(&output), 0, "{output}");
    syn::parse_str::<syn::File>(&output).unwrap();
}

#[test]
fn all_mistakes_of_a_struct_are_told_at_once() {
    let output = run(
        Derive::AuthUser,
        quote! {
            #[auth_user(tabel = "x", label = "nodot", username_field = "password")]
            struct User {
                #[auth_user(flatten, unique)]
                base: AbstractUser,
                #[auth_user(max_length = 0, form = true, default)]
                nickname: String,
                #[model(index)]
                city: String,
            }
        },
    );
    assert_eq!(errors(&output), 8, "{output}");
    assert!(output.contains("did you mean `table`?"), "{output}");
    syn::parse_str::<syn::File>(&output).unwrap();
}

#[test]
fn a_failed_derive_stands_in_for_all_traits() {
    let output = run(
        Derive::AuthUser,
        quote!(
            struct User {
                name: String,
            }
        ),
    );
    for name in [
        ":: AbstractModel for User",
        ":: Model for User",
        ":: AuthUser for User",
        "UserLoginForm",
        "UserBuilder",
        "UserFields",
        "type Manager",
    ] {
        assert!(output.contains(name), "{name}: {output}");
    }
    assert_eq!(errors(&output), 1);
}

#[test]
fn each_home_has_its_own_path_and_the_attribute_overrides_it() {
    let input = quote!(
        struct Note {
            id: i64,
        }
    );
    let core = derive(Derive::Model, &caller(Home::AuthCore), input.clone()).to_string();
    let axum = derive(Derive::Model, &caller(Home::AuthAxum), input).to_string();
    assert!(core.contains(":: auth_core :: __private") && !core.contains("auth_axum"));
    assert!(axum.contains(":: auth_axum :: __private") && !axum.contains("auth_core"));
    let own = run(Derive::AuthUser, user());
    assert!(own.contains("my :: auth :: __private") && !own.contains("auth_core"));
}

#[test]
fn table_and_label_are_named_after_package_and_struct() {
    let output = run(
        Derive::Model,
        quote!(
            struct HttpLog2 {
                id: i64,
            }
        ),
    );
    assert!(output.contains("\"my_shop_http_log2\""), "{output}");
    assert!(output.contains("\"my_shop.HttpLog2\""), "{output}");
}

fn status() -> TokenStream {
    quote! {
        #[choice(crate = my::auth)]
        pub enum Status {
            Draft,
            InReview,
            #[choice(value = "live", label = "Published")]
            r#Public = 7,
        }
    }
}

fn score() -> TokenStream {
    quote! {
        #[field(crate = my::auth)]
        pub struct Score { inner: Option<i32> }
    }
}

#[test]
fn types_give_code_that_parses_and_no_error() {
    let caller = caller(Home::AuthCore);
    for output in [field(&caller, score()), choices(&caller, status())] {
        let output = output.to_string();
        assert_eq!(errors(&output), 0, "{output}");
        assert!(output.contains("my :: auth :: __private") && !output.contains("auth_core"));
        syn::parse_str::<syn::File>(&output).unwrap();
    }
    let output = choices(&caller, status()).to_string();
    for text in [
        "\"draft\"",
        "\"in_review\"",
        "\"In Review\"",
        "\"live\"",
        "\"Published\"",
    ] {
        assert!(output.contains(text), "{text}: {output}");
    }
}

#[test]
fn all_mistakes_of_an_enum_are_told_at_once() {
    let input = quote! {
        #[choice(value = "x")]
        enum Status {
            #[choice(valeu = "draft")]
            Draft,
            #[choice(value = "draft", label = "")]
            Sketch,
            Live(i64),
        }
    };
    let output = choices(&caller(Home::AuthCore), input).to_string();
    assert_eq!(errors(&output), 5, "{output}");
    assert!(output.contains("did you mean `value`?"), "{output}");
    for name in [":: Choices for Status", ":: Field for Status"] {
        assert!(output.contains(name), "{name}: {output}");
    }
    syn::parse_str::<syn::File>(&output).unwrap();
}

#[test]
fn all_mistakes_of_listed_choices_are_told_at_once() {
    let output = run(
        Derive::Model,
        quote! {
            struct Note {
                id: i64,
                #[model(choices = ["a", "a", 1, ("b", " "), "", "toolong"], max_length = 3)]
                kind: String,
            }
        },
    );
    assert_eq!(errors(&output), 5, "{output}");
}

#[test]
fn names_become_values_and_labels() {
    use crate::model::{snake, spaced};
    for (name, value, label) in [
        ("Draft", "draft", "Draft"),
        ("InReview", "in_review", "In Review"),
        ("HTTPServer2", "http_server2", "HTTP Server2"),
        ("Größe", "größe", "Größe"),
        ("A_b", "a_b", "A b"),
    ] {
        assert_eq!(
            (snake(name), spaced(name)),
            (value.to_owned(), label.to_owned())
        );
    }
}

#[test]
fn a_project_without_folders_has_no_files_and_hidden_ones_are_left_out() {
    let folder = std::env::temp_dir().join(format!("auth-derive-project-{}", std::process::id()));
    assert!(
        !project(&folder, TokenStream::new())
            .to_string()
            .contains("include_bytes")
    );
    std::fs::create_dir_all(folder.join("templates/accounts")).unwrap();
    for file in [
        "templates/base.html",
        "templates/accounts/login.html",
        "templates/.base.html.swp",
    ] {
        std::fs::write(folder.join(file), "").unwrap();
    }
    let output = project(&folder, TokenStream::new()).to_string();
    std::fs::remove_dir_all(&folder).unwrap();
    let login = output.find("\"templates/accounts/login.html\"").unwrap();
    let base = output.find("\"templates/base.html\"").unwrap();
    assert!(login < base && !output.contains(".swp"), "{output}");
}

#[test]
fn project_takes_a_path_or_nothing() {
    let folder = std::path::Path::new("/nowhere");
    assert!(
        project(folder, quote!(my::auth))
            .to_string()
            .starts_with("my :: auth :: Project")
    );
    assert_eq!(errors(&project(folder, quote!("auth")).to_string()), 1);
}

#[test]
fn every_key_has_a_heading_and_a_case_that_guards_it() {
    let page = include_str!("../../../auth-core/src/user/attributes.md");
    let headings: Vec<_> = page
        .lines()
        .filter_map(|line| line.strip_prefix("### `")?.strip_suffix('`'))
        .collect();
    let keys: Vec<_> = KEYS.iter().flat_map(|keys| keys.iter().copied()).collect();
    assert_eq!(headings, keys);
    let cases: Vec<_> = page
        .lines()
        .filter_map(|line| line.strip_prefix("Case: `")?.strip_suffix('`'))
        .collect();
    assert_eq!(cases.len(), keys.len());
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/ui");
    for case in cases {
        assert!(folder.join(format!("{case}.rs")).is_file(), "{case}");
    }
}
