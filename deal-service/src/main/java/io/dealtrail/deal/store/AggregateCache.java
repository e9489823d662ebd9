package io.dealtrail.deal.store;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.dealtrail.deal.rules.Untouched;
import io.dealtrail.events.AggregateRef;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the aggregates that were used last, strongly and up to a bound, so that a command on one of them reads nothing. One that a command left as
 * it was stays too, unless another instance has changed it.
 */
final class AggregateCache implements Cache {

    private final com.github.benmanes.caffeine.cache.Cache<Object, Object> entries;
    private final EventLog log;

    AggregateCache(long bound, EventLog log) {
        this.log = log;
        entries = Caffeine.newBuilder().maximumSize(bound).build();
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <K, V> @Nullable V get(K key) {
        return (V) entries.getIfPresent(key);
    }

    @Override
    public void put(Object key, Object value) {
        entries.put(key, value);
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return entries.asMap().putIfAbsent(key, value) == null;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T computeIfAbsent(Object key, Supplier<T> value) {
        return (T) entries.get(key, absent -> value.get());
    }

    @Override
    @SuppressWarnings("unchecked")
    public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
        entries.asMap().computeIfPresent(key, (present, value) -> update.apply((V) value));
    }

    /** Called by Axon where a command has failed. */
    @Override
    public boolean remove(Object key) {
        return !isAsItWas(AggregateRef.parse(key.toString())) && entries.asMap().remove(key) != null;
    }

    /** A decision that is tried again at once is found out by the store, if it was made on something old. */
    private boolean isAsItWas(AggregateRef aggregate) {
        return Untouched.current()
                .filter(untouched -> !untouched.refused() || isStillAt(untouched.version(), aggregate))
                .isPresent();
    }

    private boolean isStillAt(long version, AggregateRef aggregate) {
        try {
            return log.read(aggregate, version, 1).isEmpty();
        } catch (StoreUnavailableException gone) {
            return false;
        }
    }

    @Override
    public void removeAll() {
        entries.invalidateAll();
    }

    @Override
    public boolean containsKey(Object key) {
        return entries.asMap().containsKey(key);
    }

    /** Nobody listens: Axon's repositories only put, get and remove. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        throw new UnsupportedOperationException("the aggregate cache has no listeners");
    }
}
