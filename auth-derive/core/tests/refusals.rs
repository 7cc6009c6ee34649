//! What cannot be derived on is refused by name: the derive, and what is in its way. One mistake, one error.

use auth_derive_core::{Caller, Derive, Home, choices, derive, field};
use proc_macro2::TokenStream;

/// The sentences of the compile errors that a derive gives for `input`.
fn refusals(name: &str, input: &str) -> syn::Result<Vec<String>> {
    let caller = Caller {
        home: Home::AuthCore,
        package: "shop".to_owned(),
    };
    let input: TokenStream = input.parse()?;
    let output = match name {
        "AuthUser" => derive(Derive::AuthUser, &caller, input),
        "Model" => derive(Derive::Model, &caller, input),
        "AbstractModel" => derive(Derive::AbstractModel, &caller, input),
        "Field" => field(&caller, input),
        _ => choices(&caller, input),
    };
    let file: syn::File = syn::parse2(output)?;
    let sentences = file.items.iter().filter_map(|item| match item {
        syn::Item::Macro(call) if call.mac.path.segments.last()?.ident == "compile_error" => {
            Some(call.mac.parse_body::<syn::LitStr>())
        }
        _ => None,
    });
    sentences
        .map(|text| text.map(|text| text.value()))
        .collect()
}

#[track_caller]
fn assert_refused(name: &str, input: &str, words: &[&str]) {
    let found = refusals(name, input);
    let is_told = |sentences: &[String]| match sentences {
        [sentence] => words.iter().all(|word| sentence.contains(word)),
        _ => false,
    };
    assert!(
        found.as_deref().is_ok_and(is_told),
        "{name} on {input}: {found:?} and not {words:?}"
    );
}

const BASE: &str = "#[auth_user(flatten)] base: AbstractUser,";

#[test]
fn every_derive_names_itself_and_the_shape() {
    for name in ["AuthUser", "Model", "AbstractModel"] {
        let derive = format!("`{name}`");
        assert_refused(name, "enum Row { A }", &[&derive, "an enum"]);
        assert_refused(name, "union Row { a: i64 }", &[&derive, "a union"]);
        assert_refused(name, "struct Row(i64);", &[&derive, "a tuple struct"]);
        assert_refused(name, "struct Row;", &[&derive, "a unit struct"]);
    }
    assert_refused("Field", "enum Row { A }", &["`Field`", "an enum"]);
    assert_refused("Field", "union Row { a: i64 }", &["`Field`", "a struct"]);
    assert_refused("Choices", "struct Row(i64);", &["`Choices`", "a struct"]);
    assert_refused("Choices", "union Row { a: i64 }", &["`Choices`", "enums"]);
}

#[test]
fn a_table_has_no_parameters_and_a_row_no_lifetimes() {
    for parameter in ["'a", "K: Key", "const N: usize"] {
        let user = format!("struct User<{parameter}> {{ {BASE} }}");
        assert_refused("AuthUser", &user, &["`User`", "cannot be generic"]);
        let model = format!("struct Row<{parameter}> {{ id: i64 }}");
        assert_refused("Model", &model, &["`Row`", "cannot be generic"]);
    }
    let borrowing = "struct Part<'a> { #[model(skip)] text: &'a str }";
    assert_refused("AbstractModel", borrowing, &["`Part`", "owned type"]);
    for parameter in ["V: Field", "const N: usize"] {
        let part = format!("struct Part<{parameter}> {{ a: i64 }}");
        assert_eq!(refusals("AbstractModel", &part).unwrap(), [] as [&str; 0]);
    }
}

#[test]
fn a_user_model_has_a_base() {
    let remedy = "`#[auth_user(flatten)] base: AbstractUser`";
    for fields in ["", "name: String", "base: AbstractUser"] {
        let user = format!("struct User {{ {fields} }}");
        assert_refused("AuthUser", &user, &["needs a base", remedy]);
    }
}

#[test]
fn a_key_is_given_once_wherever_it_stands() {
    for keys in [
        "#[auth_user(label = \"a\", label = \"b\")]",
        "#[auth_user(label = \"a\")] #[auth_user(label = \"b\")]",
        "#[auth_user(label = \"a\")] #[auth_user(index, label = \"a\")]",
    ] {
        let user = format!("struct User {{ {BASE} {keys} size: i64 }}");
        assert_refused("AuthUser", &user, &["`label`", "twice"]);
    }
    let user =
        format!("#[auth_user(table = \"a\")] #[auth_user(table = \"b\")] struct User {{ {BASE} }}");
    assert_refused("AuthUser", &user, &["`table`", "twice"]);
    let score = "#[field(crate = a)] #[field(crate = b)] struct Score(i32);";
    assert_refused("Field", score, &["`crate`", "twice"]);
}

#[test]
fn an_unknown_key_is_named_with_the_nearest() {
    for (key, nearest) in [("max_len = 3", "`max_length`"), ("uniqe", "`unique`")] {
        let user = format!("struct User {{ {BASE} #[auth_user({key})] size: i64 }}");
        let key = key.split(' ').next().unwrap_or_default();
        assert_refused("AuthUser", &user, &[&format!("`{key}`"), nearest]);
    }
    let user = format!("struct User {{ {BASE} #[auth_user(colour = 1)] size: i64 }}");
    assert_refused("AuthUser", &user, &["there is no key `colour`"]);
}

#[test]
fn a_wrong_literal_is_told_what_the_key_takes() {
    for (key, takes) in [
        ("max_length = \"80\"", "a whole number"),
        ("max_length = 3.5", "a whole number"),
        ("max_length = true", "a whole number"),
        ("max_length = -3", "a number from 1 to 65535"),
        ("column = 3", "text in quotes"),
        ("column = 'c'", "text in quotes"),
        ("column = b\"c\"", "text in quotes"),
        ("default = b'c'", "a literal or `now`"),
        ("default = c\"c\"", "a literal or `now`"),
    ] {
        let user = format!("struct User {{ {BASE} #[auth_user({key})] size: String }}");
        let name = key.split(' ').next().unwrap_or_default();
        assert_refused("AuthUser", &user, &[&format!("`{name}`"), takes]);
    }
}
