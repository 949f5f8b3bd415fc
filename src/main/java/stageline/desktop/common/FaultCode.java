package stageline.desktop.common;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32C;

/// A short code for a fault: the same fault in the same version of the program has the same code on every computer.
public final class FaultCode {

    private static final int FRAMES = 4;
    private static final int DEEPEST = 8;

    private FaultCode() {}

    /// Seven characters made of the kinds of the failure and its causes and of where each was thrown; messages, which may hold
    /// names and amounts, are left out.
    public static String of(Throwable failure) {
        CRC32C sum = new CRC32C();
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            add(sum, cause.getClass().getName());
            StackTraceElement[] frames = cause.getStackTrace();
            for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
                add(sum, frames[i].getClassName() + "." + frames[i].getMethodName());
            }
            cause = cause.getCause();
        }
        String code = Long.toString(sum.getValue(), 36).toUpperCase(Locale.ROOT);
        return "0".repeat(7 - code.length()) + code;
    }

    /// The code, then what failed and where, cause by cause.
    public static String details(Throwable failure) {
        StringBuilder details = new StringBuilder(of(failure)).append('\n');
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            details.append(depth == 0 ? "" : "because of ").append(cause).append('\n');
            for (StackTraceElement frame : cause.getStackTrace()) {
                details.append("    at ").append(frame).append('\n');
            }
            cause = cause.getCause();
        }
        return details.toString();
    }

    private static void add(CRC32C sum, String text) {
        sum.update(text.getBytes(StandardCharsets.UTF_8));
    }
}
