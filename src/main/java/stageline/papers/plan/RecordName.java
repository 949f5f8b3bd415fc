package stageline.papers.plan;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/// What the record of an implementation plan is called: `R-009-001 <customer> <YYYYMMDD>`.
///
/// @param customer   what the customer is called
/// @param contracted the day of the contract; left out while it is not signed
public record RecordName(String customer, Optional<LocalDate> contracted) {

    private static final String NUMBER = "R-009-001";
    /// What one of the file systems in use does not take in a name, and what cannot be seen.
    private static final Pattern UNWRITABLE = Pattern.compile("[<>:\"/\\\\|?*\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]+");
    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");
    /// In UTF-16 units; with four bytes each at most and what stands around it, every file system takes it.
    private static final int LONGEST_CUSTOMER = 60;

    /// In words.
    public String words() {
        return named(customer);
    }

    /// A name that a file can have on any computer, without its ending.
    public String file() {
        String plain = blanked(UNWRITABLE.matcher(customer).replaceAll(" "));
        int end = plain.offsetByCodePoints(0, Math.min(LONGEST_CUSTOMER, plain.codePointCount(0, plain.length())));
        return named(blanked(plain.substring(0, end)));
    }

    private String named(String said) {
        String day = contracted.map(DateTimeFormatter.BASIC_ISO_DATE::format).orElse("");
        return blanked(NUMBER + " " + said + " " + day);
    }

    private static String blanked(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }
}
