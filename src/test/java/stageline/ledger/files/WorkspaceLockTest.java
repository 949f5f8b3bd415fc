package stageline.ledger.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stageline.ledger.LedgerException;
import stageline.ledger.OtherProgram;

class WorkspaceLockTest {

    @TempDir
    private Path folder;

    /// Takes the lock in another program and says so, then waits for its end of input.
    public static final class Holder {
        public static void main(String[] arguments) throws Exception {
            try (WorkspaceLock lock = WorkspaceLock.acquire(Path.of(arguments[0]))) {
                System.out.println("held " + (lock != null));
                System.in.read();
            }
        }
    }

    @Test
    void aSecondOpeningInTheSameProgramIsRefusedAndTakesNothingAway() throws Exception {
        WorkspaceLock lock = WorkspaceLock.acquire(folder);

        assertThatExceptionOfType(LedgerException.Locked.class).isThrownBy(() -> WorkspaceLock.acquire(folder));
        assertThatExceptionOfType(LedgerException.Locked.class)
                .isThrownBy(() -> WorkspaceLock.acquire(folder.resolve("..").resolve(folder.getFileName())));
        Process other = OtherProgram.start(Holder.class, folder.toString());
        other.waitFor(1, TimeUnit.MINUTES);
        assertThat(other.exitValue()).isNotZero();

        lock.close();
        lock.close();
        WorkspaceLock.acquire(folder).close();
    }

    @Test
    void aLockHeldByAnotherProgramIsRefusedUntilThatProgramEnds() throws Exception {
        Process other = OtherProgram.start(Holder.class, folder.toString());
        try (BufferedReader output = other.inputReader()) {
            assertThat(output.readLine()).isEqualTo("held true");

            assertThatExceptionOfType(LedgerException.Locked.class).isThrownBy(() -> WorkspaceLock.acquire(folder));
        } finally {
            other.destroyForcibly().waitFor();
        }
        WorkspaceLock.acquire(folder).close();
    }

    @Test
    void aMissingFolderIsNamedAsSuch() {
        assertThatExceptionOfType(LedgerException.FileMissing.class)
                .isThrownBy(() -> WorkspaceLock.acquire(folder.resolve("none")));
    }

    @Test
    void theLockFileStaysEmpty() throws Exception {
        WorkspaceLock.acquire(folder).close();

        assertThat(Files.size(folder.resolve(WorkspaceLock.FILE))).isZero();
    }
}
