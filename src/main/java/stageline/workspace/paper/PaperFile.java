package stageline.workspace.paper;

import java.util.regex.Pattern;

/// What the files are called that papers are written into.
public final class PaperFile {

    /// What some system does not take in the name of a file.
    private static final Pattern UNFIT = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]");

    private PaperFile() {}

    /// The name of a quotation's file.
    ///
    /// @param ending without dot
    public static String name(String number, long revision, String ending) {
        String reference = (number + " R" + revision).strip().replace(' ', '-');
        return UNFIT.matcher(reference).replaceAll("_") + "." + ending;
    }

    /// The name for the first, second and further file that would be called the same.
    ///
    /// @param number from 1
    public static String numbered(String name, int number) {
        int dot = name.lastIndexOf('.');
        return number == 1 ? name : "%s (%d)%s".formatted(name.substring(0, dot), number, name.substring(dot));
    }
}
