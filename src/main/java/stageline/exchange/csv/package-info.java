/// Comma-separated values as bytes: which encoding and delimiter a file has, its rows, and writing rows that no spreadsheet runs.
///
/// Knows nothing of deals or columns.
@NullMarked
package stageline.exchange.csv;

import org.jspecify.annotations.NullMarked;
