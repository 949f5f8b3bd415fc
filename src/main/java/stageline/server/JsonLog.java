package stageline.server;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The log as one JSON object a line on the standard error stream: `time`, `level`, `from`, `message`, and `thrown` with its stack. What
/// is logged names ids at most, no people.
public final class JsonLog extends Formatter {

    private static final JsonMapper JSON = new JsonMapper();
    /// What libraries say of themselves is of interest where something is wrong. Kept, since loggers that nobody keeps forget their level.
    private static final List<Logger> TALKATIVE = List.of(
            Logger.getLogger("org.jooq"), Logger.getLogger("com.zaxxer.hikari"), Logger.getLogger("io.helidon"));

    private JsonLog() {}

    /// Writes all logs of this program so from now on.
    public static void begin() {
        LogManager.getLogManager().reset();
        Handler handler = new ConsoleHandler();
        handler.setFormatter(new JsonLog());
        handler.setLevel(Level.INFO);
        Logger.getLogger("").addHandler(handler);
        TALKATIVE.forEach(log -> log.setLevel(Level.WARNING));
    }

    @Override
    public String format(LogRecord record) {
        ObjectNode line = JSON.createObjectNode();
        line.put("time", Instant.ofEpochMilli(record.getMillis()).toString());
        line.put("level", record.getLevel().getName().toLowerCase(Locale.ROOT));
        line.put("from", record.getLoggerName());
        line.put("message", formatMessage(record));
        if (record.getThrown() != null) {
            line.put("thrown", stack(record.getThrown()));
        }
        return JSON.writeValueAsString(line) + "\n";
    }

    private static String stack(Throwable thrown) {
        StringBuilder stack = new StringBuilder();
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            stack.append(each).append('\n');
            Arrays.stream(each.getStackTrace()).forEach(place -> stack.append("  at ").append(place).append('\n'));
        }
        return stack.toString();
    }
}
