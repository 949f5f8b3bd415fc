package stageline.server.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/// What a handler answers. Headers of security and compression are added on the way.
public sealed interface Answer {

    /// A whole body.
    ///
    /// @param status  HTTP's number
    /// @param headers the content's type and what else is wanted
    /// @param body    not compressed; empty for none
    @SuppressWarnings("ArrayRecordComponent")
    record Content(int status, Map<String, String> headers, byte[] body) implements Answer {

        /// The same with one more header.
        public Content with(String name, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(name, value);
            return new Content(status, more, body);
        }
    }

    /// A stream of server-sent events, which lasts until one side ends it.
    ///
    /// @param source where the events come from
    record Events(EventSource source) implements Answer {}

    /// An answer with a body.
    static Content of(int status, String contentType, byte[] body) {
        return new Content(status, Map.of("Content-Type", contentType), body);
    }

    /// An answer of a few words for people who look at the wire.
    static Content text(int status, String words) {
        return of(status, "text/plain; charset=utf-8", words.getBytes(StandardCharsets.UTF_8));
    }

    /// An answer without a body.
    static Content empty(int status) {
        return new Content(status, Map.of(), new byte[0]);
    }

    /// An answer that goes on: the client listens.
    static Events events(EventSource source) {
        return new Events(source);
    }
}
