package stageline.sync.wire;

import java.nio.charset.StandardCharsets;

/// What a server says when its ledger has grown, as the data of a server-sent event.
public final class GrownJson {

    /// The event's name.
    public static final String EVENT = "grown";

    private GrownJson() {}

    /// Writes how many entries there are.
    public static String write(long size) {
        return new String(JsonText.object(message -> message.put("size", size)), StandardCharsets.UTF_8);
    }

    /// Reads how many entries there are.
    ///
    /// @throws WireException if it does not say so
    public static long read(String data) {
        return JsonObject.read(data.getBytes(StandardCharsets.UTF_8), WireBounds.LARGEST_MESSAGE, message ->
                message.number("size", 0, Long.MAX_VALUE));
    }
}
