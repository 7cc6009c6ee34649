//! Rules for `unique_together` and `index_together`.

use syn::{Ident, LitStr};

use crate::context::Context;
use crate::model::Model;
use crate::parse::Setting;

use super::user::names_a_field;

pub(super) fn together(context: &Context, model: &Model) {
    let options = &model.options;
    for set in [&options.unique_together, &options.index_together]
        .into_iter()
        .flatten()
    {
        groups(context, set);
    }
}

fn groups(context: &Context, Setting { key, value: groups }: &Setting<Vec<Vec<LitStr>>>) {
    if groups.is_empty() {
        let message = format!("`{key}` names no fields: name two or more, or leave it out");
        context.error(key, message);
    }
    let mut seen: Vec<Vec<String>> = Vec::new();
    for group in groups {
        names(context, key, group);
        let group_names: Vec<_> = group.iter().map(LitStr::value).collect();
        if let (true, Some(first)) = (seen.contains(&group_names), group.first()) {
            let message = format!("`{key}` has this group already: leave one of them out");
            context.error(first, message);
        }
        seen.push(group_names);
    }
}

/// One field alone has a key of its own for this.
fn names(context: &Context, key: &Ident, group: &[LitStr]) {
    if let [alone] = group {
        let single = if key == "unique_together" {
            "unique"
        } else {
            "index"
        };
        let message = format!("`{key}` is for two fields or more: write `{single}` on this one");
        context.error(alone, message);
    }
    for (index, name) in group.iter().enumerate() {
        let is_double = group[..index]
            .iter()
            .any(|earlier| earlier.value() == name.value());
        if is_double {
            let message = format!("the group names `{}` twice: keep one", name.value());
            context.error(name, message);
        } else {
            names_a_field(context, &key.to_string(), name);
        }
    }
}
