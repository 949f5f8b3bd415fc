package stageline.desktop.attachment;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import stageline.desktop.common.Notices;

/// Remembers what was said, in its order.
final class Said implements Notices {

    final List<String> words = new CopyOnWriteArrayList<>();

    @Override
    public void say(String text) {
        words.add(text);
    }

    @Override
    public Runnable sayUntil(String text) {
        words.add(text);
        return () -> {};
    }

    @Override
    public void offer(String text, List<Offer> offers) {
        words.add(text);
    }

    @Override
    public void warn(String text) {
        words.add(text);
    }

    @Override
    public void announce(String text) {}
}
