/// The import itself: preview, questions, answers, the run in bounded memory, the report.
///
/// It reads layouts and gives commands; it neither knows HubSpot nor the workspace. `Known` is what it may ask of the workspace,
/// `Intake` is where its commands go.
@NullMarked
package stageline.exchange.intake;

import org.jspecify.annotations.NullMarked;
