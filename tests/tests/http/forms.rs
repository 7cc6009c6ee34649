//! Forms that are drawn from the columns of a model: which input each kind has, and what comes back from it.

use auth_axum::Project;
use auth_axum::model::{Json, SaveError};
use auth_axum::prelude::*;
use auth_axum::test::{TestApp, TestDb, TestResult};
use auth_axum::user::ProfileData;
use serde_json::json;
use uuid::Uuid;

/// Its labels and values are hostile to HTML.
#[derive(Debug, Clone, Copy, PartialEq, Choices)]
enum Tier {
    Free,
    #[choice(value = "p<r>o", label = "\"Pro\" & more")]
    Paid,
}

#[derive(Debug, Clone, AuthUser)]
#[auth_user(table = "forms_user")]
struct User {
    #[auth_user(flatten)]
    base: AbstractUser,
    #[auth_user(form, max_length = 80, default = "anon")]
    nickname: String,
    #[auth_user(form, default = "", help = "A <b>few</b> words.")]
    about: String,
    #[auth_user(form, default = "free")]
    tier: Tier,
    #[auth_user(form)]
    former_tier: Option<Tier>,
    #[auth_user(form, choices = [("de", "German"), ("fr", "French")])]
    language: String,
    #[auth_user(form, required, choices = [-1, (2, "hard")], default = 2)]
    level: i16,
    #[auth_user(form, default = true)]
    newsletter: bool,
    #[auth_user(form)]
    terms: bool,
    #[auth_user(form)]
    smoker: Option<bool>,
    #[auth_user(form)]
    age: Option<u8>,
    #[auth_user(form, default = 0)]
    visits: i32,
    #[auth_user(form, default = 0)]
    steps: i64,
    #[auth_user(form)]
    ratio: Option<f32>,
    #[auth_user(form)]
    birthday: Option<NaiveDate>,
    #[auth_user(form)]
    wakes_at: Option<NaiveTime>,
    #[auth_user(form, default = now, label = "seen")]
    seen_at: DateTime<Utc>,
    #[auth_user(form, default = "{}")]
    extra: Json<serde_json::Value>,
    #[auth_user(form)]
    external: Option<Uuid>,
}

auth_user_model!(User);

const PROJECT: Project = Project::new(
    "",
    "forms",
    Some(&[(
        "templates/profile.html",
        b"{% extends \"auth/base.html\" %}{% block content %}\
          {% from \"auth/forms.html\" import form_errors, form_fields %}\
          <form method=\"post\">{{ csrf_input }}{{ form_errors(form) }}{{ form_fields(form) }}</form>{% endblock %}",
    )]),
);

fn columns() -> impl Iterator<Item = &'static auth_axum::model::Column> {
    UserProfileForm::columns()
}

async fn show(user: CurrentUser, page: Page) -> Result<PageResponse, Error> {
    let form = FormView::of_columns("/profile", columns()).row(&*user);
    page.render("profile.html", context! { form }).await
}

async fn save(user: CurrentUser, db: Db, page: Page, fields: Fields) -> Result<Response, Error> {
    let mut user = (*user).clone();
    let saved = match UserProfileForm::parse(&fields, db.now()) {
        Ok(form) => user.update(&db, form).await,
        Err(errors) => Err(SaveError::Invalid(errors)),
    };
    let errors = match saved {
        Ok(()) => return Ok(Redirect::to("/profile").into_response()),
        Err(error) => error.into_form_errors()?,
    };
    let form = FormView::of_columns("/profile", columns())
        .fill(&fields)
        .errors(&errors);
    let page = page.render("profile.html", context! { form }).await?;
    Ok(page.invalid(&errors).into_response())
}

fn app(db: &TestDb) -> TestResult<TestApp<User>> {
    let setup = |auth: auth_axum::auth::AuthBuilder<User>| auth.project(PROJECT);
    Ok(TestApp::of_routes_with(db, setup, |auth| {
        Router::new()
            .route("/profile", get(show).post(save))
            .merge(auth.accounts("/accounts"))
            .layer(auth.layer())
    })?)
}

async fn with_alice(db: &TestDb) -> TestResult<User> {
    db.create_schema::<User>(&[]).await?;
    let password = Password::new(crate::kit::PASSWORD)?;
    let alice = User::new("alice")
        .password(password)
        .language("fr")
        .terms(false);
    Ok(alice.create(db).await?)
}

/// The element of that name, up to the end of what it holds.
fn element<'p>(page: &'p str, tag: &str, name: &str) -> &'p str {
    let at = page
        .find(&format!("name=\"{name}\""))
        .unwrap_or_else(|| panic!("no {name}: {page}"));
    let begin = page[..at].rfind('<').unwrap();
    assert!(
        page[begin..].starts_with(&format!("<{tag} ")),
        "{name}: {}",
        &page[begin..at]
    );
    let end = match tag {
        "input" => page[at..].find('>').unwrap() + 1,
        _ => page[at..].find(&format!("</{tag}>")).unwrap(),
    };
    &page[begin..at + end]
}

/// What a browser sends for a form that nobody has touched.
fn untouched(view: &FormView) -> Vec<(String, String)> {
    let form = view.public();
    let fields = form["fields"].as_array().unwrap().iter();
    let sent = fields.filter_map(|field| {
        let text = |key: &str| field[key].as_str().unwrap_or_default().to_owned();
        let selected = field["options"]
            .as_array()
            .unwrap()
            .iter()
            .find(|option| option["selected"] == true);
        let value = match text("type").as_str() {
            "checkbox" => (field["checked"] == true).then(|| "on".to_owned())?,
            "select" => selected
                .map_or("", |option| option["value"].as_str().unwrap())
                .to_owned(),
            "textarea" => text("value").replace("\r\n", "\n").replace('\n', "\r\n"),
            _ => text("value"),
        };
        Some((text("name"), value))
    });
    sent.collect()
}

/// The options of a select as value, label and mark.
fn options(column: &str) -> Vec<(String, String, bool)> {
    let view = FieldView::of(User::COLUMNS.find(column).unwrap()).public();
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    let options = view["options"].as_array().unwrap().iter();
    options
        .map(|one| {
            (
                text(&one["value"]),
                text(&one["label"]),
                one["selected"] == true,
            )
        })
        .collect()
}

#[test]
fn each_kind_of_column_has_its_input() {
    for (field, expected) in [
        (
            "nickname",
            json!({"type": "text", "maxlength": 80, "value": "anon", "optional": true, "required": false}),
        ),
        (
            "about",
            json!({"type": "textarea", "maxlength": null, "value": ""}),
        ),
        (
            "tier",
            json!({"type": "select", "value": "free", "optional": false, "maxlength": null}),
        ),
        (
            "former_tier",
            json!({"type": "select", "value": "", "optional": true, "required": false}),
        ),
        (
            "language",
            json!({"type": "select", "value": "", "optional": false, "required": true}),
        ),
        (
            "level",
            json!({"type": "select", "value": "2", "required": true}),
        ),
        (
            "newsletter",
            json!({"type": "checkbox", "checked": true, "required": false}),
        ),
        (
            "terms",
            json!({"type": "checkbox", "checked": false, "required": false}),
        ),
        (
            "smoker",
            json!({"type": "select", "value": "", "optional": true}),
        ),
        (
            "age",
            json!({"type": "number", "min": 0, "max": 255, "step": ""}),
        ),
        (
            "visits",
            json!({"type": "number", "min": i32::MIN, "max": i32::MAX, "value": "0"}),
        ),
        ("steps", json!({"type": "number", "min": null, "max": null})),
        (
            "ratio",
            json!({"type": "number", "step": "any", "min": null}),
        ),
        ("birthday", json!({"type": "date", "value": ""})),
        ("wakes_at", json!({"type": "time", "step": "any"})),
        (
            "seen_at",
            json!({"type": "datetime-local", "step": "any", "value": "", "label": "Seen (UTC)"}),
        ),
        (
            "extra",
            json!({"type": "textarea", "value": "{}", "spellcheck": "false"}),
        ),
        ("external", json!({"type": "text", "spellcheck": "false"})),
        ("password", json!({"value": "", "type": "text"})),
    ] {
        let view = FieldView::of(User::COLUMNS.find(field).unwrap()).public();
        for (key, value) in expected.as_object().unwrap() {
            assert_eq!(&view[key], value, "{field}.{key}");
        }
    }
}

#[test]
fn a_select_has_an_empty_option_where_nothing_may_be_chosen() {
    let option =
        |value: &str, label: &str, is_chosen| (value.to_owned(), label.to_owned(), is_chosen);
    let pro = option("p<r>o", "\"Pro\" & more", false);
    assert_eq!(options("tier"), [option("free", "Free", true), pro.clone()]);
    assert_eq!(
        options("former_tier"),
        [
            option("", "Not given", true),
            option("free", "Free", false),
            pro
        ]
    );
    let languages = [
        option("", "Please choose", true),
        option("de", "German", false),
        option("fr", "French", false),
    ];
    assert_eq!(options("language"), languages);
    assert_eq!(
        options("level"),
        [
            option("", "Please choose", false),
            option("-1", "-1", false),
            option("2", "hard", true)
        ]
    );
    assert_eq!(
        options("smoker"),
        [
            option("", "Not given", true),
            option("true", "Yes", false),
            option("false", "No", false)
        ]
    );
}

/// A browser would show the first option as chosen, and the next save would store it.
#[test]
fn a_value_that_is_no_option_any_more_chooses_none() {
    let fields = Fields::parse(b"tier=gone", auth_axum::form::Limits::default()).unwrap();
    let tier = FormView::of_columns("/", columns().filter(|column| column.field == "tier"));
    let field = tier.fill(&fields).public()["fields"][0].clone();
    let selected: Vec<_> = field["options"]
        .as_array()
        .unwrap()
        .iter()
        .map(|option| option["selected"] == true)
        .collect();
    assert_eq!(
        (selected, &field["options"][0]["value"]),
        (vec![false; 3], &json!(""))
    );
}

#[test]
fn bytes_and_private_fields_are_not_shown() {
    use auth_axum::model::Column;
    let photo = FieldView::of(&Column::of::<Vec<u8>>("photo")).public();
    assert_eq!(
        (&photo["disabled"], &photo["optional"]),
        (&json!(true), &json!(false))
    );
    let mut secret = Column::of::<bool>("secret");
    secret.private = true;
    secret.default = Some(auth_axum::model::DefaultValue::Bool(true));
    assert_eq!(FieldView::of(&secret).public()["checked"], false);
}

auth_core::test_on_each_database! {
    async fn a_form_is_drawn_for_people_and_their_tools(db: TestDb) -> TestResult {
        with_alice(&db).await?;
        let mut client = app(&db)?.client();
        client.login("alice", crate::kit::PASSWORD).await?;
        let page = client.get("/profile").await?;
        let page = page.text();
        let language = element(page, "select", "language");
        assert!(language.contains(" required") && language.contains("id=\"id_language\""), "{language}");
        assert!(language.contains("<option value=\"fr\" selected>French</option>"), "{language}");
        assert_eq!(language.matches("selected").count(), 1);
        let tier = element(page, "select", "tier");
        assert!(tier.contains("<option value=\"p&lt;r&gt;o\">&quot;Pro&quot; &amp; more</option>"), "{tier}");
        assert!(!page.contains("<b>few") && page.contains("&lt;b&gt;few"));
        for (tag, name, part) in [
            ("input", "age", "min=\"0\" max=\"255\""),
            ("input", "ratio", "type=\"number\""),
            ("input", "ratio", "step=\"any\""),
            ("input", "newsletter", "checked"),
            ("input", "birthday", "type=\"date\""),
            ("input", "seen_at", "type=\"datetime-local\""),
            ("textarea", "about", "aria-describedby=\"id_about-help\""),
            ("textarea", "extra", "{}"),
        ] {
            let element = element(page, tag, name);
            assert!(element.contains(part), "{part}: {element}");
        }
        assert!(!element(page, "input", "steps").contains("min="));
        for name in columns().map(|column| column.field) {
            assert!(page.contains(&format!("<label for=\"id_{name}\">")), "{name}");
        }
        assert!(!page.contains("argon2") && !page.contains("style="));
        Ok(())
    }

    async fn a_form_that_nobody_touches_changes_nothing(db: TestDb) -> TestResult {
        let mut alice = with_alice(&db).await?;
        let at = |text: &str| text.parse::<DateTime<Utc>>().expect("RFC 3339");
        let changes = [
            UserUpdate::new(),
            UserUpdate::new().nickname("\"'<>& x ").about("a\r\nb\r\n").tier(Tier::Paid).former_tier(Tier::Free).language("de").level(-1)
                .newsletter(false).terms(true).smoker(false).age(255).visits(i32::MIN).steps(i64::MAX).ratio(0.1)
                .birthday(at("9999-12-31T00:00:00Z").date_naive()).wakes_at(at("2026-11-23T13:37:59.5Z").time())
                .seen_at(at("2026-11-23T13:37:00Z")).extra(Json(json!({"a": [1.5, "<"]}))).external(Uuid::from_u128(7)),
            UserUpdate::new().wakes_at(at("2026-11-23T07:30:15Z").time()),
            UserUpdate::new().smoker(true).wakes_at(NaiveTime::MIN).seen_at(at("2026-11-23T13:37:01.001Z")),
        ];
        let mut client = app(&db)?.client();
        client.login("alice", crate::kit::PASSWORD).await?;
        for change in changes {
            alice.update(&db, change).await?;
            let sent = untouched(&FormView::of_columns("/profile", columns()).row(&alice));
            let sent: Vec<_> = sent.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            let answer = client.post_form("/profile", &sent).await?;
            assert_eq!(answer.status(), 303, "{}", answer.text());
            let stored = User::get(&db, alice.id).await?.ok_or("gone")?;
            let mut expected = alice.public();
            expected["last_login"] = stored.public()["last_login"].clone();
            assert_eq!(stored.public(), expected);
            assert_eq!(stored.wakes_at, alice.wakes_at);
            assert_eq!(stored.seen_at, alice.seen_at);
        }
        Ok(())
    }

    async fn what_was_chosen_wrongly_is_shown_again_with_its_mistake(db: TestDb) -> TestResult {
        with_alice(&db).await?;
        let mut client = app(&db)?.client();
        client.login("alice", crate::kit::PASSWORD).await?;
        let fields = [("tier", "gold\"><script>"), ("language", ""), ("level", "2"), ("former_tier", "free"), ("age", "256")];
        let answer = client.post_form("/profile", &fields).await?;
        assert_eq!(answer.status(), 422);
        let page = answer.text();
        let language = element(page, "select", "language");
        assert!(language.contains("aria-invalid=\"true\" aria-describedby=\"id_language-errors\""), "{language}");
        let tier = element(page, "select", "tier");
        assert!(tier.contains("aria-invalid") && !tier.contains("selected") && !page.contains("<script"), "{tier}");
        assert!(element(page, "select", "former_tier").contains("<option value=\"free\" selected>"));
        assert!(page.contains("Select one of the available choices."));
        assert!(page.contains("<a href=\"#id_language\">Language: This field is required.</a>"));
        assert!(!element(page, "input", "newsletter").contains("checked"), "it was not ticked");
        Ok(())
    }
}
