/// Profiles: what the columns of somebody's own CSV files mean, written down as JSON.
///
/// The format is described for its users in `src/doc/csv-profile.md`.
@NullMarked
package stageline.exchange.profile;

import org.jspecify.annotations.NullMarked;
