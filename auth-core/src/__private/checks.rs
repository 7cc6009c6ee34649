//! What a derive asks of the compiler: rules about types and columns that the macro could not see.
//!
//! Each rule is a `const fn` that the derive calls in a constant, at the place of what the user typed.
//! `track_caller` moves the error from here to that place.

use crate::model::choice::has_text;
use crate::model::literal::integer;
use crate::model::{Choice, Column, Columns, DefaultValue, Key, Kind, PrefixedNames, same};

use super::nearest::nearest;
use super::sentence::Sentence;

/// Erased text that no two rows may share has so many random digits.
const RANDOM_TEXT: u32 = 16;

/// The longest entry of an index in MySQL: 3,072 bytes; a character of text takes up to four.
const LONGEST_ENTRY: u32 = 3072;

/// `default` is a literal of the column's kind, and one of its choices if it has some.
#[track_caller]
pub const fn default_fits(columns: &Columns, field: &str) {
    let Some(column) = own(columns, field) else {
        return;
    };
    let Some(default) = column.default else {
        return;
    };
    assert!(
        default.fits(column.kind),
        "`default` is no value of this field's type: text takes `\"…\"`, integers take `0`, floats take `0.0`, bools take `true`, decimals take `\"0.00\"`, JSON takes `\"{{}}\"`, dates and times take `now`"
    );
    let in_range = match default {
        DefaultValue::Int(value) => is_in_range(column, value),
        _ => true,
    };
    assert!(
        in_range,
        "`default` is too large for this integer: choose a wider type, or a smaller number"
    );
    let is_choice = match default {
        DefaultValue::Text(text) => has_text(column.choices, text),
        DefaultValue::Int(value) => has_number(column.choices, value),
        _ => true,
    };
    assert!(
        column.choices.is_empty() || is_choice,
        "`default` is none of this field's choices: write what one of them is stored as"
    );
}

/// `choices` are values of the field's type.
#[track_caller]
pub const fn choices_fit(column: Column, are_numbers: bool) {
    assert!(
        column.choices.is_empty(),
        "this type has choices of its own: leave out `choices`"
    );
    let fit = if are_numbers {
        column.kind.is_integer()
    } else {
        matches!(column.kind, Kind::Text)
    };
    assert!(
        fit,
        "`choices` are no values of this field's type: text takes `[\"…\"]`, integers take `[1, 2]`"
    );
}

/// A number among `choices` is one that the field can hold.
#[track_caller]
pub const fn choice_is_in_range(columns: &Columns, field: &str, number: i64) {
    if let Some(column) = own(columns, field) {
        assert!(
            !column.kind.is_integer() || is_in_range(column, number),
            "this choice is too large for its integer: choose a wider type, or a smaller number"
        );
    }
}

/// Whether a column of whole numbers can hold `value`.
const fn is_in_range(column: &Column, value: i64) -> bool {
    let (least, greatest) = match (column.range, column.kind) {
        (Some(range), _) => range,
        (None, Kind::SmallInt) => (i16::MIN as i64, i16::MAX as i64),
        (None, Kind::Int) => (i32::MIN as i64, i32::MAX as i64),
        (None, _) => (i64::MIN, i64::MAX),
    };
    value >= least && value <= greatest
}

const fn has_number(choices: &[Choice], number: i64) -> bool {
    let mut index = 0;
    while index < choices.len() {
        if matches!(integer(choices[index].value), Some(choice) if choice == number) {
            return true;
        }
        index += 1;
    }
    false
}

/// `max_length` is on a field that has a length.
#[track_caller]
pub const fn has_length(columns: &Columns, field: &str) {
    if let Some(column) = own(columns, field) {
        assert!(
            column.kind.has_length(),
            "`max_length` is for text and bytes: leave it out here"
        );
    }
}

/// `unique` or `index` is on a field that every database can put into an index.
#[track_caller]
pub const fn can_be_indexed(columns: &Columns, field: &str) {
    if let Some(column) = own(columns, field) {
        fits_into_index(column);
    }
}

#[track_caller]
const fn fits_into_index(column: &Column) {
    if !column.kind.has_length() {
        return;
    }
    let limit = column.max_length;
    assert!(
        limit.is_some(),
        "an index needs a limited length: add `max_length = 255`, or another number up to 768"
    );
    let unit = if matches!(column.kind, Kind::Text) {
        4
    } else {
        1
    };
    let fits = matches!(limit, Some(length) if length <= LONGEST_ENTRY / unit);
    assert!(
        fits,
        "an index takes 768 characters of text or 3072 bytes, on the strictest database: lower `max_length`"
    );
}

/// `form` is on a field that a person can fill in.
#[track_caller]
pub const fn can_be_typed(columns: &Columns, field: &str) {
    if let Some(column) = own(columns, field) {
        assert!(
            !matches!(column.kind, Kind::Bytes),
            "nobody can type bytes into a form: leave out `form`"
        );
    }
}

/// `personal` is on a field that something can be put into when it is erased.
#[track_caller]
pub const fn can_be_erased(columns: &Columns, field: &str) {
    let Some(column) = own(columns, field) else {
        return;
    };
    assert!(
        !column.primary_key,
        "the key of a row stays when what the row says about a person is erased: leave out `personal`"
    );
    if column.nullable {
        return;
    }
    let takes_any_text = matches!(column.kind, Kind::Text) && column.choices.is_empty();
    assert!(
        !column.unique || takes_any_text,
        "no two rows share this `personal` field, so that two that are erased could not be alike: make it an `Option`"
    );
    let has_room = match column.max_length {
        Some(length) => length >= RANDOM_TEXT,
        None => true,
    };
    assert!(
        !column.unique || has_room,
        "no two rows share this `personal` text, so that it is erased to 16 random digits: raise `max_length`, or make it an `Option`"
    );
    assert!(
        !column.is_required() || takes_any_text || matches!(column.kind, Kind::Bytes),
        "a `personal` field needs a way to be erased: make it an `Option`, or give it a `default`"
    );
}

/// `references` names a model whose key has the field's type.
#[track_caller]
pub const fn can_reference(columns: &Columns, field: &str, key: Kind) {
    if let Some(column) = own(columns, field) {
        assert!(
            same(key.name(), column.kind.name()),
            "this field is of another type than the key it refers to: give it the type of that key"
        );
    }
}

/// With `prefix`, no name of a column is too long.
#[track_caller]
pub const fn prefix_fits(columns: &Columns) {
    assert!(
        PrefixedNames::fit(columns),
        "with this `prefix` the name of a column is longer than the 63 bytes that databases keep: shorten it"
    );
}

/// A field's name and column are not among those of the embedded structs.
#[track_caller]
pub const fn column_is_new(columns: &Columns, field: &str) {
    let is_new = match own(columns, field) {
        Some(column) => count(columns, column.name) == 1,
        None => false,
    };
    assert!(
        is_new,
        "an embedded struct has this column already: rename the field, or leave it out"
    );
}

/// An embedded struct brings no column, and no key, that its neighbours have already.
#[track_caller]
pub const fn columns_are_new(columns: &Columns, has_key: bool, earlier: &[&Columns]) {
    let columns = columns.as_slice();
    let mut index = 0;
    while index < columns.len() {
        let column = &columns[index];
        assert!(
            !(column.primary_key && (has_key || have_key(earlier))),
            "this brings a second key, and a table has one: leave out the other key, or do not embed this"
        );
        assert!(
            !is_among(column.name, column.field, earlier),
            "this brings a column that another embedded struct has already: `AbstractUser` contains `AbstractBaseUser` and `PermissionsMixin`"
        );
        index += 1;
    }
}

/// Without `username_field`, the base says which one it is.
#[track_caller]
pub const fn has_username(username_field: Option<&str>) {
    assert!(
        username_field.is_some(),
        "this base has no username: add `#[auth_user(username_field = \"…\")]` above the struct"
    );
    assert!(
        matches!(username_field, Some(field) if same(field, "username")),
        "the username field of this base is not called `username`: repeat it in `#[auth_user(username_field = \"…\")]`"
    );
}

/// `username_field` names a column that can tell users apart.
#[track_caller]
pub const fn can_be_username(columns: &Columns, field: &str) {
    let column = named("username_field", columns, field);
    assert!(
        !column.nullable,
        "everybody needs a username: take `Option` off the field that `username_field` names"
    );
    assert!(
        !matches!(column.kind, Kind::Text) || column.max_length.is_some(),
        "a username has a limited length: add `max_length = 150` to the field that `username_field` names"
    );
    assert!(
        !column.personal || matches!(column.kind, Kind::Text),
        "a username that is no text could not be erased, since no two users share it: take `personal` off the field that `username_field` names"
    );
}

/// `email_field` names a column of text.
#[track_caller]
pub const fn can_be_email(columns: &Columns, field: &str) {
    let column = named("email_field", columns, field);
    assert!(
        matches!(column.kind, Kind::Text),
        "an e-mail address is text: `email_field` names a field of another type"
    );
}

/// `required_fields` names columns, and not those that are asked for anyway.
#[track_caller]
pub const fn can_be_required(columns: &Columns, username_field: &str, field: &str) {
    named("required_fields", columns, field);
    assert!(
        !same(field, username_field),
        "the username is asked for anyway: leave it out of `required_fields`"
    );
}

/// `required_fields` leaves out nothing that a new row has to be given, by the database or by the key `required`: nobody could be created by a
/// form or a command.
#[track_caller]
pub const fn names_all_required(columns: &Columns, username_field: &str, named: &[&str]) {
    let columns = columns.as_slice();
    let mut index = 0;
    while index < columns.len() {
        let column = &columns[index];
        let is_named = same(column.field, username_field) || is_one_of(column.field, named);
        if column.must_be_filled_in() && !is_named {
            let remedy = if column.is_required() {
                "`: name it in `required_fields`, or give the field a `default`"
            } else {
                "`, which is `required`: name it in `required_fields` too, or leave the list out"
            };
            Sentence::new("every user has to be given a `")
                .then(column.field)
                .then(remedy)
                .refuse();
        }
        index += 1;
    }
}

/// `required` is on a field that could do without a value.
#[track_caller]
pub const fn can_be_left_out(columns: &Columns, field: &str) {
    if let Some(column) = own(columns, field) {
        assert!(
            !column.is_required(),
            "this field has to be filled in anyway, since it has neither null nor a default: leave out `required`"
        );
    }
}

/// A group of `unique_together` or `index_together` names columns that fit into one index.
#[track_caller]
pub const fn can_be_together(columns: &Columns, key: &str, fields: &[&str]) {
    let mut bytes = 0;
    let mut index = 0;
    while index < fields.len() {
        let column = named(key, columns, fields[index]);
        fits_into_index(column);
        bytes += match (column.kind, column.max_length) {
            (Kind::Text, Some(length)) => length * 4,
            (_, Some(length)) => length,
            (_, None) => 16,
        };
        index += 1;
    }
    assert!(
        bytes <= LONGEST_ENTRY,
        "together these fields are longer than an index takes, 768 characters of text or 3072 bytes: lower `max_length`"
    );
}

/// With `identity = exact` the username itself is what no two users share.
#[track_caller]
pub const fn can_be_exact(columns: &Columns, username_field: &str) {
    if let Some(column) = columns.find(username_field) {
        fits_into_index(column);
    }
}

/// The column of the field called `field`, which `key` names.
#[track_caller]
const fn named<'c>(key: &str, columns: &'c Columns, field: &str) -> &'c Column {
    if let Some(column) = columns.find(field) {
        return column;
    }
    let sentence = Sentence::new("there is no field `")
        .then(field)
        .then("` for `")
        .then(key);
    let sentence = match nearest(field, columns) {
        Some(near) => sentence.then("`: did you mean `").then(near).then("`?"),
        None => {
            sentence.then("`: write the name of a field of this struct or of one that it embeds")
        }
    };
    sentence.refuse();
}

/// The column of a struct's own field, unless an embedded struct has one of that name too.
const fn own<'c>(columns: &'c Columns, field: &str) -> Option<&'c Column> {
    let all = columns.as_slice();
    let mut found = None;
    let mut index = 0;
    while index < all.len() {
        if same(all[index].field, field) {
            if found.is_some() {
                return None;
            }
            found = Some(&all[index]);
        }
        index += 1;
    }
    found
}

/// How many columns have the name. SQLite and MySQL take `Name` and `name` for the same column.
const fn count(columns: &Columns, name: &str) -> usize {
    let all = columns.as_slice();
    let (mut count, mut index) = (0, 0);
    while index < all.len() {
        if all[index].name.eq_ignore_ascii_case(name) {
            count += 1;
        }
        index += 1;
    }
    count
}

const fn is_one_of(field: &str, fields: &[&str]) -> bool {
    let mut index = 0;
    while index < fields.len() {
        if same(field, fields[index]) {
            return true;
        }
        index += 1;
    }
    false
}

/// A key's type can be one.
#[track_caller]
pub const fn can_be_key<K: Key>() {}

const fn is_among(column: &str, field: &str, embedded: &[&Columns]) -> bool {
    let mut index = 0;
    while index < embedded.len() {
        let columns = embedded[index].as_slice();
        let mut place = 0;
        while place < columns.len() {
            if columns[place].name.eq_ignore_ascii_case(column) || same(columns[place].field, field)
            {
                return true;
            }
            place += 1;
        }
        index += 1;
    }
    false
}

const fn have_key(embedded: &[&Columns]) -> bool {
    let mut index = 0;
    while index < embedded.len() {
        let columns = embedded[index].as_slice();
        let mut place = 0;
        while place < columns.len() {
            if columns[place].primary_key {
                return true;
            }
            place += 1;
        }
        index += 1;
    }
    false
}
