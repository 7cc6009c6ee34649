//! What Unicode says about single characters.

use icu_properties::props::{
    DefaultIgnorableCodePoint, GeneralCategory, GeneralCategoryGroup, Script,
};
use icu_properties::{CodePointMapData, CodePointSetData};

use super::IdentityError;

/// Unicode's Highly Restrictive level (UTS 39 §5.2): the only scripts that people do mix.
const USUAL_MIXES: [&[Script]; 3] = [
    &[
        Script::Latin,
        Script::Han,
        Script::Hiragana,
        Script::Katakana,
    ],
    &[Script::Latin, Script::Han, Script::Bopomofo],
    &[Script::Latin, Script::Han, Script::Hangul],
];

fn category(character: char) -> GeneralCategory {
    CodePointMapData::<GeneralCategory>::new().get(character)
}

/// Refuses what cannot be seen, or means nothing: control, format, private and unassigned characters (Cc, Cf, Co, Cn, Cs),
/// line and paragraph separators, and the letters and marks that are displayed as nothing.
pub(super) fn check_visible(text: &str) -> Result<(), IdentityError> {
    match text.chars().find(|&character| is_invisible(character)) {
        Some(character) => Err(IdentityError::Character { character }),
        None => Ok(()),
    }
}

fn is_invisible(character: char) -> bool {
    let category = category(character);
    GeneralCategoryGroup::Other.contains(category)
        || matches!(
            category,
            GeneralCategory::LineSeparator | GeneralCategory::ParagraphSeparator
        )
        || CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(character)
}

/// Letters and digits as Python's `\w` has them: every letter (L*) and number (N*), no marks.
pub(super) fn is_word(character: char) -> bool {
    let category = category(character);
    GeneralCategoryGroup::Letter.contains(category)
        || GeneralCategoryGroup::Number.contains(category)
}

/// What a mailbox name or a domain label of any language is made of: words, and marks upon them.
pub(super) fn is_word_or_mark(character: char) -> bool {
    is_word(character) || GeneralCategoryGroup::Mark.contains(category(character))
}

/// Whether the letters of `text` are of one script, or of scripts that are usually written together.
pub(super) fn is_single_script(text: &str) -> bool {
    let scripts = CodePointMapData::<Script>::new();
    let own = || {
        text.chars()
            .map(|character| scripts.get(character))
            .filter(|script| !matches!(*script, Script::Common | Script::Inherited))
    };
    let Some(first) = own().next() else {
        return true;
    };
    own().all(|script| script == first)
        || USUAL_MIXES
            .iter()
            .any(|mix| own().all(|script| mix.contains(&script)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_is_refused() {
        for character in [
            '\0',
            '\n',
            '\u{7f}',
            '\u{85}', // Cc
            '\u{ad}',
            '\u{200b}',
            '\u{200d}',
            '\u{202e}',
            '\u{feff}',
            '\u{e0041}', // Cf
            '\u{e000}',
            '\u{10ffff}',
            '\u{378}', // Co, Cn
            '\u{2028}',
            '\u{2029}', // Zl, Zp
            '\u{34f}',
            '\u{115f}',
            '\u{3164}',
            '\u{fe0f}', // ignorable, though letters and marks
        ] {
            let text = format!("a{character}b");
            assert_eq!(
                check_visible(&text),
                Err(IdentityError::Character { character }),
                "U+{:04X}",
                u32::from(character)
            );
        }
        assert_eq!(check_visible("Zoë Ünïcode 田中 😀 ²"), Ok(()));
    }

    #[test]
    fn scripts_that_look_alike_do_not_mix() {
        for text in ["аdmin", "adminе", "pαypal", "Ωmega", "аα", "aա", "日本а"] {
            assert!(!is_single_script(text), "{text}");
        }
    }

    #[test]
    fn one_script_and_the_usual_mixes_pass() {
        for text in [
            "",
            "123",
            "_.-",
            "alice1",
            "ɑlice",
            "админ1",
            "αβγ_1",
            "田中さん",
            "サトウ太郎",
            "ラーメンtaro",
            "김철수金",
            "ㄅ國",
            "工藤shinichi",
            "مريم",
        ] {
            assert!(is_single_script(text), "{text}");
        }
    }
}
