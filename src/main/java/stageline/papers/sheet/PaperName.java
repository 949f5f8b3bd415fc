package stageline.papers.sheet;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a paper is called, and the file that it is written into: `<kind> <about> <YYYYMMDD>`.
///
/// @param kind  what it is, or the number that its records begin with
/// @param about what the customer is called; may be empty
/// @param day   the day it is known by; left out where there is none yet
public record PaperName(String kind, String about, Optional<LocalDate> day) {

    /// What one of the file systems in use does not take in a name, and what cannot be seen.
    private static final Pattern UNWRITABLE = Pattern.compile("[<>:\"/\\\\|?*\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]+");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");
    /// In code points; with four bytes each at most and what stands around it, every file system takes it.
    private static final int LONGEST = 60;

    /// In words.
    public String words() {
        return named(about);
    }

    /// A name that a file can have on any computer, without its ending.
    public String file() {
        return named(writable(about));
    }

    /// As much of a text as can be part of a file's name on any computer; may be empty.
    public static String writable(String text) {
        String plain = blanked(UNWRITABLE.matcher(text).replaceAll(" "));
        int end = plain.offsetByCodePoints(0, Math.min(LONGEST, plain.codePointCount(0, plain.length())));
        return blanked(plain.substring(0, end));
    }

    private String named(String said) {
        return blanked(kind + " " + said + " " + day.map(DateTimeFormatter.BASIC_ISO_DATE::format).orElse(""));
    }

    private static String blanked(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }
}
