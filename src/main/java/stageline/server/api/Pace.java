package stageline.server.api;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.locks.ReentrantLock;

/// How often each address may ask: so many at once, then as many as drip in. Of IPv6 the first half counts, of which one customer has all.
/// Remembers the addresses of late only. Thread-safe.
final class Pace {

    private static final int MOST_ADDRESSES = 20_000;
    private static final int NETWORK_BYTES = 8;
    private static final double MINUTE_MILLIS = 60_000;

    private final ApiLimits.Rate rate;
    private final InstantSource clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<InetAddress, Bucket> buckets = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<InetAddress, Bucket> eldest) {
            return size() > MOST_ADDRESSES;
        }
    };

    private record Bucket(double left, long millis) {}

    Pace(ApiLimits.Rate rate, InstantSource clock) {
        this.rate = rate;
        this.clock = clock;
    }

    /// Counts a request.
    ///
    /// @return empty if it may be done, else after how many seconds another may
    OptionalInt take(InetAddress address) {
        long now = clock.millis();
        lock.lock();
        try {
            InetAddress network = network(address);
            Bucket before = buckets.getOrDefault(network, new Bucket(rate.burst(), now));
            double dripped = Math.max(0, now - before.millis()) * rate.perMinute() / MINUTE_MILLIS;
            double left = Math.min(rate.burst(), before.left() + dripped);
            boolean enough = left >= 1;
            buckets.put(network, new Bucket(enough ? left - 1 : left, now));
            return enough
                    ? OptionalInt.empty()
                    : OptionalInt.of((int) Math.ceil((1 - left) * MINUTE_MILLIS / rate.perMinute() / 1_000));
        } finally {
            lock.unlock();
        }
    }

    private static InetAddress network(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return address;
        }
        byte[] bytes = address.getAddress();
        Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
