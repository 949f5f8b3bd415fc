package stageline.desktop.common;

import java.nio.file.InvalidPathException;
import java.util.Locale;
import java.util.Optional;
import stageline.ledger.LedgerException;
import stageline.workspace.WorkspaceException;

/// Says why a workspace could not be made or opened, and what to do.
public final class Failures {

    private final Texts texts;

    /// What can mend a failure.
    public enum Cure {
        /// Another password.
        PASSWORD,
        /// Another folder, or something done to this one.
        FOLDER
    }

    /// A failure that was to be expected.
    ///
    /// @param cure     what can mend it
    /// @param sentence what is wrong and what to do
    public record Expected(Cure cure, String sentence) {}

    /// Failures in one language.
    public Failures(Texts texts) {
        this.texts = texts;
    }

    /// What to say of a failure; empty for one that nobody expects.
    public Optional<Expected> of(Exception failure) {
        return switch (failure) {
            case LedgerException.WrongPassword wrong -> Optional.of(new Expected(Cure.PASSWORD, ledger(wrong.code())));
            case LedgerException.Damaged damaged -> Optional.of(new Expected(Cure.FOLDER,
                    texts.get("start.failure.ledger.journal_damaged", damaged.file(), damaged.position())));
            case LedgerException.ContentTooLarge large ->
                Optional.of(new Expected(Cure.FOLDER, ledger(large.code(), large.limit() >> 20)));
            case LedgerException.OfFile ofFile -> Optional.of(new Expected(Cure.FOLDER, ledger(ofFile.code(), ofFile.file())));
            case LedgerException other -> Optional.of(new Expected(Cure.FOLDER, ledger(other.code())));
            case WorkspaceException refused -> Optional.of(new Expected(Cure.FOLDER,
                    texts.get("start.failure.workspace." + refused.reason().name().toLowerCase(Locale.ROOT))));
            case InvalidPathException notAPath -> Optional.of(new Expected(Cure.FOLDER, texts.get("common.path.invalid")));
            default -> Optional.empty();
        };
    }

    private String ledger(LedgerException.Code code, Object... arguments) {
        return texts.get("start.failure.ledger." + code.name().toLowerCase(Locale.ROOT), arguments);
    }
}
