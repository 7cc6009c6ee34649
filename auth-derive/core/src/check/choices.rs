//! Rules for the values that a column may hold.

use quote::ToTokens;

use crate::column_type::Enumeration;
use crate::context::Context;
use crate::field::Field;
use crate::parse::ChoiceValue;

/// The longest value: MySQL keeps the length of such text in one byte, and any database can index it.
const LONGEST: usize = 255;

/// A column that may hold nothing could have no row.
pub(super) fn are_some(context: &Context, field: &Field) {
    if let Some(set) = &field.options.choices
        && set.value.0.is_empty()
    {
        context.error(
            &set.key,
            "`choices` names no value, and no row could have one: name some, or leave it out",
        );
    }
}

/// A column is of one type.
pub(super) fn are_alike(context: &Context, field: &Field) {
    let Some(set) = &field.options.choices else {
        return;
    };
    let other = set
        .value
        .0
        .iter()
        .find(|choice| matches!(choice.value, ChoiceValue::Int(_)) != set.value.are_numbers());
    if let Some(choice) = other {
        context.error(
            &choice.written,
            "`choices` mixes text and numbers: a column holds one or the other",
        );
    }
}

/// Of two with one value only the first could ever be found.
pub(super) fn differ(context: &Context, field: &Field) {
    let choices = field.options.choices.iter().flat_map(|set| &set.value.0);
    let mut seen = Vec::new();
    for choice in choices {
        let text = choice.value.text();
        if seen.contains(&text) {
            context.error(
                &choice.written,
                format!("`choices` names `{text}` twice: keep one"),
            );
        }
        seen.push(text);
    }
}

/// Every value and label of the key `choices` makes sense.
pub(super) fn make_sense(context: &Context, field: &Field) {
    for choice in field.options.choices.iter().flat_map(|set| &set.value.0) {
        value(context, &choice.value.text(), &choice.written);
        if let Some(label) = &choice.label
            && label.value().trim().is_empty()
        {
            context.error(
                label,
                "the label of this choice is blank: write its value alone, without the brackets",
            );
        }
    }
}

/// No row could hold a choice that is longer than the column.
pub(super) fn are_short_enough(context: &Context, field: &Field) {
    let Some(limit) = field.max_length() else {
        return;
    };
    for choice in field.options.choices.iter().flat_map(|set| &set.value.0) {
        if choice.value.text().chars().count() > limit as usize {
            context.error(
                &choice.written,
                format!("this choice is longer than `max_length = {limit}`: shorten it, or raise the limit"),
            );
        }
    }
}

/// The rules of an enum with `Choices`.
pub(crate) fn enumeration(context: &Context, model: &Enumeration) {
    let mut seen = Vec::new();
    for variant in &model.variants {
        let text = variant.value();
        let place = variant.options.value.as_ref().map_or_else(
            || variant.ident.to_token_stream(),
            |set| set.value.to_token_stream(),
        );
        value(context, &text, &place);
        if seen.contains(&text) {
            context.error(
                &place,
                format!("two variants are stored as `{text}`: give this one another value with `#[choice(value = \"…\")]`"),
            );
        }
        seen.push(text);
        if let Some(label) = &variant.options.label
            && label.value.value().trim().is_empty()
        {
            context.error(
                &label.value,
                "the label is blank: leave out `label` to have the name of the variant",
            );
        }
    }
}

/// What every database stores, compares and gives back alike.
fn value(context: &Context, value: &str, place: &impl ToTokens) {
    let length = value.chars().count();
    if value.trim().is_empty() {
        context.error(
            place,
            "a blank value means that nothing was chosen: give the choice another one, or make the field an `Option`",
        );
    } else if value.trim() != value {
        context.error(
            place,
            "this value has white space at an end, which not every database compares: take it off",
        );
    } else if value.contains('\0') {
        context.error(
            place,
            "this value has a NUL character, which not every database stores: take it out",
        );
    } else if length > LONGEST {
        context.error(
            place,
            format!("this value has {length} characters, and a choice has at most {LONGEST}: shorten it, the label may be long"),
        );
    }
}
