//! Whatever stands behind a derive, the answer is code or compile errors, and never a panic.

use std::thread;

use auth_derive_core::{Caller, Derive, Home, choices, derive, field, project};
use proc_macro2::{Delimiter, Group, Ident, Literal, Punct, Spacing, Span, TokenStream, TokenTree};

/// Sound input, which is then damaged.
const INPUTS: [&str; 7] = [
    include_str!("snapshots/fifteen_fields.rs"),
    include_str!("snapshots/legacy_user.rs"),
    include_str!("snapshots/article.rs"),
    include_str!("snapshots/address.rs"),
    "#[choice(crate = a)] #[derive(Clone)] pub enum Status { #[choice(value = \"d\", label = \"Draft\")] Draft, Live, }",
    "#[field(crate = a)] pub struct Score<'a, T: Clone>(#[doc = \"in\"] pub i32);",
    "pub union Odd { a: u8, b: [Option<Box<dyn Fn(&str) -> String + 'static>>; 3] }",
];

/// The page that has a heading for each key.
const PAGE: &str = include_str!("../../../auth-core/src/user/attributes.md");

/// Streams of each thread. There are four of them.
const STREAMS: usize = 25_000;

/// A small generator with a fixed seed (Marsaglia's xorshift64), so that a failure can be repeated.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % sides as u64).unwrap_or_default()
    }

    fn one<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.roll(of.len())]
    }
}

/// All keys, and other words that mean something.
fn words() -> Vec<&'static str> {
    let keys = PAGE
        .lines()
        .filter_map(|line| line.strip_prefix("### `")?.strip_suffix('`'));
    let others = [
        "auth_user",
        "model",
        "choice",
        "field",
        "value",
        "struct",
        "enum",
        "union",
        "pub",
        "Self",
        "self",
        "true",
        "now",
        "id",
        "exact",
        "signup",
        "profile",
        "admin",
        "where",
        "dyn",
        "größe",
        "__private",
    ];
    keys.chain(others).collect()
}

/// Words, values and marks that mean something to the derives.
fn piece(dice: &mut Dice, words: &[&str]) -> TokenTree {
    let literals = [
        Literal::u64_unsuffixed(u64::MAX),
        Literal::i64_suffixed(7),
        Literal::f64_unsuffixed(f64::MAX),
        Literal::string(""),
        Literal::string("remember_me"),
        Literal::string("a\0b\u{1d49c}"),
        Literal::byte_string(b"x"),
        Literal::character('x'),
    ];
    match dice.roll(5) {
        0 | 1 => {
            let word: &&str = dice.one(words);
            Ident::new(word, Span::call_site()).into()
        }
        2 => {
            let mark = *dice.one(&['=', ',', '-', '<', '>', ':', '#', '?', '&']);
            let spacing = *dice.one(&[Spacing::Alone, Spacing::Joint]);
            Punct::new(mark, spacing).into()
        }
        3 => dice.one(&literals).clone().into(),
        _ => {
            let inner = (0..dice.roll(3)).map(|_| piece(dice, words)).collect();
            let delimiters = [
                Delimiter::Parenthesis,
                Delimiter::Bracket,
                Delimiter::Brace,
                Delimiter::None,
            ];
            Group::new(*dice.one(&delimiters), inner).into()
        }
    }
}

/// `tokens` with a few pieces dropped, doubled, replaced or added, at any depth.
fn mutate(tokens: TokenStream, dice: &mut Dice, words: &[&str]) -> TokenStream {
    let mut output = Vec::new();
    for tree in tokens {
        let tree = match tree {
            TokenTree::Group(group) => {
                let inner = mutate(group.stream(), dice, words);
                Group::new(group.delimiter(), inner).into()
            }
            other => other,
        };
        match dice.roll(80) {
            0 => {}
            1 => output.extend([tree.clone(), tree]),
            2 => output.push(piece(dice, words)),
            3 => output.extend([tree, piece(dice, words)]),
            _ => output.push(tree),
        }
    }
    output.into_iter().collect()
}

/// Input that is made of nothing but pieces, or sound input with mistakes.
fn input(dice: &mut Dice, words: &[&str], sound: &[TokenStream]) -> TokenStream {
    if dice.roll(4) > 0 {
        let one = dice.one(sound).clone();
        return mutate(one, dice, words);
    }
    let mut keys = || -> TokenStream { (0..dice.roll(8)).map(|_| piece(dice, words)).collect() };
    let (above, inside) = (keys(), keys());
    quote::quote! {
        #[auth_user(#above)]
        #[model(#above)]
        pub struct User {
            #[auth_user(#inside)]
            #[model(#inside)]
            base: AbstractUser,
        }
    }
}

/// Runs one of the macros, and gives what it says.
fn run(dice: &mut Dice, input: TokenStream) -> TokenStream {
    let caller = Caller {
        home: *dice.one(&[Home::AuthCore, Home::AuthAxum]),
        package: "my-shop".to_owned(),
    };
    match dice.roll(6) {
        0 => derive(Derive::AbstractModel, &caller, input),
        1 => derive(Derive::Model, &caller, input),
        2 => field(&caller, input),
        3 => choices(&caller, input),
        4 if dice.roll(8) == 0 => project(std::path::Path::new("/nowhere"), input),
        _ => derive(Derive::AuthUser, &caller, input),
    }
}

fn streams(seed: u64) -> (usize, usize) {
    let (mut dice, words) = (Dice(seed), words());
    let sound: Vec<TokenStream> = INPUTS.iter().filter_map(|text| text.parse().ok()).collect();
    assert_eq!(sound.len(), INPUTS.len());
    let (mut code, mut refused) = (0, 0);
    for stream in 0..STREAMS {
        let input = input(&mut dice, &words, &sound);
        let output = run(&mut dice, input.clone());
        let is_refused = output.to_string().contains("compile_error");
        code += usize::from(!is_refused);
        refused += usize::from(is_refused);
        // A sample of it: whatever is written is Rust.
        if stream % 10 == 0 {
            let parsed = syn::parse2::<syn::File>(output.clone()).is_ok()
                || syn::parse2::<syn::Expr>(output).is_ok();
            assert!(parsed, "seed {seed}, stream {stream}: {input}");
        }
    }
    (code, refused)
}

#[test]
fn a_hundred_thousand_streams_are_code_or_compile_errors() {
    let threads: Vec<_> = (1..=4)
        .map(|seed: u64| thread::spawn(move || streams(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15))))
        .collect();
    let (mut code, mut refused) = (0, 0);
    for thread in threads {
        let (sound, wrong) = thread
            .join()
            .unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        code += sound;
        refused += wrong;
    }
    assert_eq!(code + refused, 4 * STREAMS);
    assert!(
        code > 1_000 && refused > 10_000,
        "{code} of code, {refused} refused"
    );
}
