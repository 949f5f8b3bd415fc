/// Electronic signatures on papers: each with the printed name, the date and time, the meaning, and what was signed (21 CFR 11.50).
///
/// Everything comes in as values; the same values give the same lines, wherever and whenever they are made.
@NullMarked
package stageline.papers.signature;

import org.jspecify.annotations.NullMarked;
