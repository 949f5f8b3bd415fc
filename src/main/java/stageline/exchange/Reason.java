package stageline.exchange;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/// Why a file, a row or a cell was not taken, or not as it stands: a value, with words for people in English and Spanish.
///
/// @param code      what is the matter
/// @param arguments what the words mention, in their order
public record Reason(Code code, List<String> arguments) {

    public Reason {
        arguments = List.copyOf(arguments);
    }

    public static Reason of(Code code, Object... arguments) {
        return new Reason(code, List.of(arguments).stream().map(Object::toString).toList());
    }

    /// The words, in the language of `locale` where we speak it, else in English.
    public String in(Locale locale) {
        // The English texts are the base, so that a system in a third language does not fall back on its own.
        var control = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
        ResourceBundle texts = ResourceBundle.getBundle("stageline.exchange.reasons", locale, control);
        return new MessageFormat(texts.getString(code.name()), locale).format(arguments.toArray());
    }

    /// The words in English.
    @Override
    public String toString() {
        return in(Locale.ENGLISH);
    }

    /// What can be the matter. The comments name the arguments.
    public enum Code {
        /// The path.
        FILE_NOT_FOUND,
        /// The path, the system's words.
        FILE_UNREADABLE,
        FILE_EMPTY,
        /// What the file is.
        FILE_IS_NOT_CSV,
        FILE_IS_BINARY,
        FILE_IS_UNMARKED_UTF16,
        FILE_IS_UTF32,
        FILE_IS_NOT_TEXT,
        /// The line it begins at, the limit in characters.
        ROW_TOO_LONG,
        /// The line it begins at.
        QUOTES_BROKEN,
        FILE_CHANGED,
        /// The columns that were found.
        HEADER_UNKNOWN,
        /// The column that is missing.
        HEADER_LACKS,
        /// The files of the profile.
        FILE_NOT_IN_PROFILE,
        /// How many cells the header has, how many the row has.
        ROW_CELLS,
        /// The column.
        ROW_LACKS,
        /// The key, the line where it was first.
        ROW_REPEATS,
        /// The stage's label.
        STAGE_UNKNOWN,
        /// The rules' words.
        RULES,
        /// The rules' words.
        LEFT_OUT,
        /// The column, the text.
        CELL_NOT_A_DATE,
        /// The column, the text.
        CELL_NOT_A_NUMBER,
        /// The column, the text.
        CELL_NOT_A_COUNTRY,
        /// The column, the text.
        CELL_NOT_A_CHOICE,
        /// The column, the text.
        CELL_NOT_A_CURRENCY,
        /// The column, the text, what was stored.
        CELL_ROUNDED,
        /// The column, the text.
        LINK_NOT_FOUND,
        /// The name.
        NAME_KEPT_WHOLE,
        /// The label, how often.
        ANSWER_STAGE,
        /// The file, the column, an example.
        ANSWER_DATES,
        /// The file, the column, an example.
        ANSWER_NUMBERS,
        ANSWER_CURRENCY,
        /// What is wrong, in the parser's words.
        PROFILE_INVALID
    }
}
