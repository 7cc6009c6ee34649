//! What holds for the derives as a whole.

use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};
use quote::quote;

use crate::{Caller, Derive, Home, derive, project};

const DERIVES: [Derive; 3] = [Derive::AbstractModel, Derive::Model, Derive::AuthUser];

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
            #[auth_user(default = -1, column = "kind", index)]
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

/// A small generator with a fixed seed (Marsaglia's xorshift64), so that a failure can be repeated.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides as u64).unwrap()
    }
}

/// Words, values and marks that mean something to the derives.
fn piece(dice: &mut Dice) -> TokenTree {
    const WORDS: &[&str] = &[
        "flatten",
        "column",
        "max_length",
        "unique",
        "index",
        "default",
        "form",
        "label",
        "help",
        "private",
        "skip",
        "primary_key",
        "references",
        "table",
        "username_field",
        "email_field",
        "required_fields",
        "manager",
        "crate",
        "now",
        "auth_user",
        "model",
        "struct",
        "enum",
        "pub",
        "Self",
        "true",
        "id",
        "größe",
    ];
    let span = Span::call_site();
    match dice.roll(5) {
        0 | 1 => Ident::new(WORDS[dice.roll(WORDS.len())], span).into(),
        2 => Punct::new(
            ['=', ',', '-', '<', '>', ':', '#', '\''][dice.roll(7)],
            Spacing::Alone,
        )
        .into(),
        3 => match dice.roll(7) {
            0 => Literal::u64_unsuffixed(u64::MAX).into(),
            1 => Literal::i64_suffixed(7).into(),
            2 => Literal::f64_unsuffixed(f64::MAX).into(),
            3 => Literal::string("").into(),
            4 => Literal::byte_string(b"x").into(),
            5 => "1e999".parse::<Literal>().unwrap().into(),
            _ => Literal::string("remember_me").into(),
        },
        _ => {
            let inner = (0..dice.roll(3)).map(|_| piece(dice)).collect();
            let delimiter =
                [Delimiter::Parenthesis, Delimiter::Bracket, Delimiter::None][dice.roll(3)];
            Group::new(delimiter, inner).into()
        }
    }
}

/// `tokens` with a few pieces dropped, doubled, replaced or added, at any depth.
fn mutate(tokens: TokenStream, dice: &mut Dice) -> TokenStream {
    let mut output = Vec::new();
    for tree in tokens {
        let tree = match tree {
            TokenTree::Group(group) => {
                Group::new(group.delimiter(), mutate(group.stream(), dice)).into()
            }
            other => other,
        };
        match dice.roll(60) {
            0 => {}
            1 => output.extend([tree.clone(), tree]),
            2 => output.push(piece(dice)),
            3 => output.extend([tree, piece(dice)]),
            _ => output.push(tree),
        }
    }
    output.into_iter().collect()
}

#[test]
fn no_input_makes_a_derive_panic() {
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    for _ in 0..2_000 {
        let input = mutate(user(), &mut dice);
        for kind in DERIVES {
            run(kind, input.clone());
        }
        let keys: TokenStream = (0..dice.roll(8)).map(|_| piece(&mut dice)).collect();
        run(
            Derive::AuthUser,
            quote!(
                #[auth_user(#keys)]
                struct User {
                    #[auth_user(#keys)]
                    base: AbstractUser,
                }
            ),
        );
        run(
            Derive::Model,
            quote!(
                #[model(#keys)]
                struct Note {
                    #[model(#keys)]
                    id: i64,
                }
            ),
        );
        project(std::path::Path::new("/nowhere"), keys);
    }
}
