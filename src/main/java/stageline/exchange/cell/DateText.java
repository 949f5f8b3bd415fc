package stageline.exchange.cell;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One date, with or without a time, as people and programs write it.
///
/// Read are `2024-03-04`, `2024/3/4`; `4.3.2024`, the day first by its convention; `03/04/2024` and `03-04-2024`, once it is known
/// which comes first; each with a time such as `17:05`, `17:05:09.123`, `5:05 PM`, and an offset such as `Z` or `+02:00`; and
/// milliseconds since 1970 in 13 digits.
public final class DateText {

    private static final Pattern DATE = Pattern.compile("(\\d{1,4})([-/.])(\\d{1,2})\\2(\\d{1,4})(?:[T ,]+(\\S.*))?");
    private static final Pattern TIME = Pattern.compile(
            "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?\\s*([AaPp])?\\.?(?:[Mm]\\.?)?\\s*(Z|UTC|[+-]\\d{2}:?\\d{2})?");
    private static final Pattern MILLISECONDS = Pattern.compile("\\d{13}");
    private static final int PLAIN_MINUTES = "yyyy-MM-dd HH:mm".length();

    private final LocalDate day;
    private final LocalTime time;
    private final @Nullable ZoneOffset offset;

    private DateText(LocalDate day, LocalTime time, @Nullable ZoneOffset offset) {
        this.day = day;
        this.time = time;
        this.offset = offset;
    }

    /// Reads a text; `order` matters only where the text can be read in two ways.
    ///
    /// @return empty where it is no date, or where it can be read in two ways and `order` is empty
    public static Optional<DateText> read(String text, Optional<DateOrder> order) {
        String stripped = text.strip();
        try {
            DateText plain = plainMinutes(stripped);
            return Optional.ofNullable(plain != null ? plain : any(stripped, order.orElse(null)));
        } catch (DateTimeException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    /// Tells what a text says about the order of its column.
    public static void note(String text, Evidence<DateOrder> evidence) {
        String stripped = text.strip();
        boolean yearFirst = stripped.length() > 4 && stripped.charAt(4) == '-';
        if (yearFirst) {
            return;
        }
        Matcher date = DATE.matcher(stripped);
        if (!date.matches() || date.group(1).length() > 2 || ".".equals(date.group(2))) {
            return;
        }
        int first = Integer.parseInt(date.group(1));
        int second = Integer.parseInt(date.group(3));
        if (first > 12 && second <= 12) {
            evidence.clear(DateOrder.DAY_FIRST);
        } else if (second > 12 && first <= 12) {
            evidence.clear(DateOrder.MONTH_FIRST);
        } else if (first != second && first <= 12) {
            evidence.ambiguous(stripped);
        }
    }

    /// The day; where the text has an offset, the day it was in `zone`.
    public LocalDate day(ZoneId zone) {
        return offset == null ? day : moment(zone).atZone(zone).toLocalDate();
    }

    /// The moment; a text without an offset is in `zone`, one without a time at the beginning of its day.
    public Instant moment(ZoneId zone) {
        return offset == null ? day.atTime(time).atZone(zone).toInstant() : day.atTime(time).toInstant(offset);
    }

    /// The form that nearly every cell of an export has, read without a pattern.
    private static @Nullable DateText plainMinutes(String text) {
        boolean plain = text.length() == PLAIN_MINUTES
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.charAt(10) == ' '
                && text.charAt(13) == ':';
        if (!plain) {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        if ((year | month | day | hour | minute) < 0) {
            return null;
        }
        return new DateText(LocalDate.of(year, month, day), LocalTime.of(hour, minute), null);
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                return -1;
            }
            number = 10 * number + digit - '0';
        }
        return number;
    }

    private static @Nullable DateText any(String text, @Nullable DateOrder order) {
        if (MILLISECONDS.matcher(text).matches()) {
            var moment = Instant.ofEpochMilli(Long.parseLong(text)).atOffset(ZoneOffset.UTC);
            return new DateText(moment.toLocalDate(), moment.toLocalTime(), ZoneOffset.UTC);
        }
        Matcher date = DATE.matcher(text);
        if (!date.matches()) {
            return null;
        }
        LocalDate day = date(date, order);
        String rest = date.group(5);
        if (day == null || rest == null) {
            return day == null ? null : new DateText(day, LocalTime.MIDNIGHT, null);
        }
        Matcher time = TIME.matcher(rest);
        return time.matches() ? new DateText(day, time(time), offset(time.group(6))) : null;
    }

    private static @Nullable LocalDate date(Matcher date, @Nullable DateOrder order) {
        int first = Integer.parseInt(date.group(1));
        int second = Integer.parseInt(date.group(3));
        int third = Integer.parseInt(date.group(4));
        if (date.group(1).length() == 4) {
            return date.group(4).length() <= 2 ? LocalDate.of(first, second, third) : null;
        }
        if (date.group(1).length() > 2 || (date.group(4).length() != 4 && date.group(4).length() != 2)) {
            return null;
        }
        int year = date.group(4).length() == 2 ? 2000 + third : third;
        boolean dayFirst;
        if (".".equals(date.group(2)) || first > 12 || first == second) {
            dayFirst = true;
        } else if (second > 12) {
            dayFirst = false;
        } else if (order == null) {
            return null;
        } else {
            dayFirst = order == DateOrder.DAY_FIRST;
        }
        return dayFirst ? LocalDate.of(year, second, first) : LocalDate.of(year, first, second);
    }

    private static LocalTime time(Matcher time) {
        int hour = Integer.parseInt(time.group(1));
        String half = time.group(5);
        if (half != null) {
            if (hour < 1 || hour > 12) {
                throw new DateTimeException("no hour of half a day");
            }
            hour = hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
        }
        int second = time.group(3) == null ? 0 : Integer.parseInt(time.group(3));
        String fraction = time.group(4);
        int nano = fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
        return LocalTime.of(hour, Integer.parseInt(time.group(2)), second, nano);
    }

    private static @Nullable ZoneOffset offset(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return text.startsWith("Z") || text.startsWith("U") ? ZoneOffset.UTC : ZoneOffset.of(text);
    }
}
