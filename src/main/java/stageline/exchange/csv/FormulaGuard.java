package stageline.exchange.csv;

/// Keeps spreadsheets from running a text as a formula.
///
/// A text that begins with `=`, `+`, `-`, `@`, a tab, a line break, one of the full-width forms of these signs, or an apostrophe, gets
/// an apostrophe in front. Taking that one away again gives the text back, because every text that began with an apostrophe has one
/// more. The list is the one of OWASP's "CSV Injection", with the full-width forms that some spreadsheets take for the same.
public final class FormulaGuard {

    private static final String DANGEROUS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    private static final char APOSTROPHE = '\'';

    private FormulaGuard() {}

    /// The text as it may stand in a cell.
    public static String guard(String text) {
        return needsGuard(text) ? APOSTROPHE + text : text;
    }

    /// The text that was guarded.
    public static String unguard(String cell) {
        boolean guarded = cell.length() > 1 && cell.charAt(0) == APOSTROPHE && needsGuard(cell.substring(1, 2));
        return guarded ? cell.substring(1) : cell;
    }

    private static boolean needsGuard(String text) {
        return !text.isEmpty() && (text.charAt(0) == APOSTROPHE || DANGEROUS.indexOf(text.charAt(0)) >= 0);
    }
}
