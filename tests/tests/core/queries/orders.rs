//! In which order rows come.

use std::cmp::Reverse;

use auth_core::Model;
use auth_core::model::BuildModel;
use auth_core::test::{TestDb, TestResult};
use auth_tests::models::{Note, NoteFields};

use super::{author, note};

fn keys(notes: &[Note]) -> Vec<i64> {
    notes.iter().map(|note| note.id).collect()
}

auth_core::test_on_each_database! {
    async fn nulls_come_before_everything(db: TestDb) -> TestResult {
        let author = author(&db).await?;
        for (stars, code) in [(Some(2), None), (None, Some("b")), (Some(1), Some("B")), (None, Some("ä")), (Some(2), Some("a"))] {
            let mut note = note(author);
            if let Some(stars) = stars {
                note = note.stars(stars);
            }
            if let Some(code) = code {
                note = note.code(code);
            }
            note.create(&db).await?;
        }
        let notes = Note::objects(&db);
        let mut rows = notes.all().await?;
        rows.sort_by_key(|note| (note.stars, note.id));
        assert_eq!(keys(&notes.order_by(|note| note.stars.asc()).all().await?), keys(&rows));
        rows.sort_by_key(|note| (Reverse(note.stars), note.id));
        assert_eq!(keys(&notes.order_by(|note| note.stars.desc()).all().await?), keys(&rows));
        rows.sort_by_key(|note| (note.stars, Reverse(note.code.clone()), note.id));
        let both = notes.order_by(|note| [note.stars.asc(), note.code.desc()]);
        assert_eq!(keys(&both.all().await?), keys(&rows));
        let one_by_one = notes.order_by(|note| note.stars.asc()).order_by(|note| note.code.desc());
        assert_eq!(keys(&one_by_one.all().await?), keys(&rows));
        let steps = |note: NoteFields<Note>| vec![note.stars.asc(), note.code.desc()];
        assert_eq!(keys(&notes.order_by(steps).all().await?), keys(&rows));
        rows.sort_by_key(|note| Reverse(note.id));
        let by_key = notes.order_by(|note| note.id.desc());
        assert_eq!(keys(&by_key.all().await?), keys(&rows));
        assert_eq!(by_key.first().await?.map(|note| note.id), rows.first().map(|note| note.id));
        assert_eq!(keys(&by_key.take(2).await?), keys(&rows[..2]));
        assert_eq!(by_key.take(0).await?, []);
        assert_eq!(by_key.take(u64::MAX).await?.len(), 5);
        Ok(())
    }

    async fn text_comes_by_code_point(db: TestDb) -> TestResult {
        let author = author(&db).await?;
        let mut texts = ["b", "B", "a", "ä", "A", "", "_", "aa", "𝒜", "\u{ffff}", "z", "Z", "1", "10", "2"];
        for text in texts {
            note(author).body(text).create(&db).await?;
        }
        texts.sort_unstable();
        let sorted = Note::objects(&db).order_by(|note| note.body.asc()).all().await?;
        assert_eq!(sorted.iter().map(|note| note.body.as_str()).collect::<Vec<_>>(), texts);
        Ok(())
    }
}
