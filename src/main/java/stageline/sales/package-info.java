/// The domain: how the sale works.
///
/// Deals, companies, contacts and activities, the pipeline's stages and gates, names, roles, permissions, the events that
/// change them and the folds that turn events into what is true now. Everything here is pure: it reads no clock, draws no
/// random number, touches no file, database, network or screen, and knows no serial form. Whatever it needs from outside is
/// handed in as a value.
@NullMarked
package stageline.sales;

import org.jspecify.annotations.NullMarked;
