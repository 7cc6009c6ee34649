//! What a person does with a browser, and what they see.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};

use crate::driver::Browser;
use crate::support::{TestResult, wait_until};

pub(crate) const TAB: char = '\u{E004}';
pub(crate) const ENTER: char = '\u{E007}';

impl Browser {
    /// Opens an address.
    pub(crate) fn open_page(&self, url: &str) -> TestResult {
        self.post("url", &json!({ "url": url })).map(drop)
    }

    /// Goes back, as the button does.
    pub(crate) fn back(&self) -> TestResult {
        self.post("back", &json!({})).map(drop)
    }

    /// Presses keys, one after the other, on whatever has the focus.
    pub(crate) fn press(&self, keys: &str) -> TestResult {
        let events = keys.chars().flat_map(|key| {
            ["keyDown", "keyUp"].map(|kind| json!({ "type": kind, "value": key.to_string() }))
        });
        let events: Vec<Value> = events.collect();
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": events });
        self.post("actions", &json!({ "actions": [keyboard] }))
            .map(drop)
    }

    /// Presses Tab until `selector` has the focus; a person would, too, but not for ever.
    pub(crate) fn tab_to(&self, selector: &str) -> TestResult {
        for _ in 0..20 {
            if self.has_focus(selector)? {
                return Ok(());
            }
            self.press(&TAB.to_string())?;
        }
        Err(format!("no Tab leads to {selector}").into())
    }

    /// Waits until `selector` has the focus without a key, as `autofocus` asks.
    pub(crate) fn wait_for_focus(&self, selector: &str) -> TestResult {
        wait_until(&format!("{selector} has the focus"), || {
            self.has_focus(selector)
        })
    }

    /// Whether what matches `selector` has the focus.
    fn has_focus(&self, selector: &str) -> TestResult<bool> {
        let script = "return document.activeElement.matches(arguments[0])";
        Ok(self.run_with(script, &json!([selector]))? == true)
    }

    /// What a script in the page returns.
    pub(crate) fn run(&self, script: &str) -> TestResult<Value> {
        self.run_with(script, &json!([]))
    }

    fn run_with(&self, script: &str, arguments: &Value) -> TestResult<Value> {
        self.post(
            "execute/sync",
            &json!({ "script": script, "args": arguments }),
        )
    }

    /// The text that is to be seen.
    pub(crate) fn text(&self) -> TestResult<String> {
        let text = self.run("return document.body.innerText")?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until the page shows `text`.
    pub(crate) fn wait_for(&self, text: &str) -> TestResult {
        let seen = wait_until(&format!("the page shows {text:?}"), || {
            // Between two pages there is no body.
            Ok(self.text().is_ok_and(|shown| shown.contains(text)))
        });
        seen.map_err(|error| format!("{error}; it shows {:?}", self.text()).into())
    }

    /// Gives the page the size of a phone or a desk.
    pub(crate) fn resize(&self, width: u32, height: u32) -> TestResult {
        // The size of the page, not that of a window with a frame around it.
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 600 });
        let command = json!({ "cmd": "Emulation.setDeviceMetricsOverride", "params": metrics });
        self.post("goog/cdp/execute", &command).map(drop)
    }

    /// Writes what is to be seen into the file `name`.
    pub(crate) fn screenshot(&self, name: &str) -> TestResult {
        let picture = self.get("screenshot")?;
        let picture = picture.as_str().ok_or("no picture")?;
        let temporary = Path::new(env!("CARGO_TARGET_TMPDIR"));
        let folder = temporary.with_file_name("screenshots");
        fs::create_dir_all(&folder)?;
        fs::write(folder.join(name), from_base64(picture))?;
        Ok(())
    }

    /// The cookie called `name`, as the browser keeps it.
    pub(crate) fn cookie(&self, name: &str) -> TestResult<Option<Value>> {
        let cookies = self.get("cookie")?;
        let mut cookies = cookies.as_array().into_iter().flatten();
        Ok(cookies.find(|cookie| cookie["name"] == name).cloned())
    }

    /// What the console has to complain about since it was asked last, such as a violated content
    /// security policy.
    pub(crate) fn complaints(&self) -> TestResult<Vec<String>> {
        let log = self.post("se/log", &json!({ "type": "browser" }))?;
        let entries = log.as_array().into_iter().flatten();
        let complaints = entries.filter(|entry| entry["level"] != "INFO");
        Ok(complaints.map(ToString::to_string).collect())
    }
}

/// Decodes what the driver encoded.
fn from_base64(text: &str) -> Vec<u8> {
    let value = |byte: u8| match byte {
        b'A'..=b'Z' => Some(byte - b'A'),
        b'a'..=b'z' => Some(byte - b'a' + 26),
        b'0'..=b'9' => Some(byte - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    };
    let (mut bytes, mut bits, mut count) = (Vec::new(), 0_u32, 0);
    for six in text.bytes().filter_map(value) {
        bits = bits << 6 | u32::from(six);
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push(u8::try_from(bits >> count & 0xff).unwrap_or_default());
        }
    }
    bytes
}
