//! Medians.

/// The one in the middle; of an even number the lower and upper half meet.
pub(crate) fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    match sorted.len() {
        0 => f64::NAN,
        length if length % 2 == 1 => sorted[middle],
        _ => f64::midpoint(sorted[middle - 1], sorted[middle]),
    }
}

/// The median of the ratios of values that were measured one beside the other.
pub(crate) fn ratio(values: &[f64], others: &[f64]) -> f64 {
    let ratios: Vec<f64> = values
        .iter()
        .zip(others)
        .map(|(value, other)| value / other)
        .collect();
    median(&ratios)
}

/// The value below which `share` of the sorted values lie.
pub(crate) fn percentile(values: &mut [f64], share: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "an index within the values"
    )]
    let index = ((values.len() as f64 * share).ceil() as usize).clamp(1, values.len().max(1)) - 1;
    values.get(index).copied().unwrap_or(f64::NAN)
}
