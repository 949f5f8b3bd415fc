package stageline.workspace.demo;

import java.time.Instant;
import java.time.InstantSource;

/// The clock that the story runs by: it stands still until the story goes on.
final class StoryClock implements InstantSource {

    private volatile Instant now;

    StoryClock(Instant begin) {
        this.now = begin;
    }

    void set(Instant then) {
        now = then;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
