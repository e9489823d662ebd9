package io.dealtrail.deal.store;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.dealtrail.deal.rules.Untouched;
import io.dealtrail.events.AggregateRef;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the aggregates that were used last, strongly and up to a bound, so that a command on one of them reads nothing. One that has refused a
 * command stays too; before it decides again, it is seen whether another instance has changed it. A refusal itself does not wait for the store.
 */
final class AggregateCache implements Cache {

    /**
     * An aggregate as Axon has it.
     *
     * @param refusedAt the version at which it has refused a command, where nobody has seen since whether it is still there
     */
    private record Kept(Object aggregate, OptionalLong refusedAt) {

        static Kept asItIs(Object aggregate) {
            return new Kept(aggregate, OptionalLong.empty());
        }

        Kept refusing(long version) {
            return new Kept(aggregate, OptionalLong.of(version));
        }
    }

    private final com.github.benmanes.caffeine.cache.Cache<Object, Kept> entries;
    private final EventLog log;

    AggregateCache(long bound, EventLog log) {
        this.log = log;
        entries = Caffeine.newBuilder().maximumSize(bound).build();
    }

    /** @throws StoreUnavailableException where it cannot be seen whether it is still as it was */
    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <K, V> @Nullable V get(K key) {
        Kept kept = entries.getIfPresent(key);
        if (kept == null) {
            return null;
        }
        if (kept.refusedAt().isPresent()) {
            AggregateRef aggregate = AggregateRef.parse(key.toString());
            if (!log.read(aggregate, kept.refusedAt().getAsLong(), 1).isEmpty()) {
                entries.invalidate(key);
                return null;
            }
            put(key, kept.aggregate());
        }
        return (V) kept.aggregate();
    }

    @Override
    public void put(Object key, Object value) {
        entries.put(key, Kept.asItIs(value));
    }

    @Override
    public boolean putIfAbsent(Object key, Object value) {
        return entries.asMap().putIfAbsent(key, Kept.asItIs(value)) == null;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T computeIfAbsent(Object key, Supplier<T> value) {
        return (T) entries.get(key, _ -> Kept.asItIs(value.get())).aggregate();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <V> void computeIfPresent(Object key, UnaryOperator<V> update) {
        entries.asMap().computeIfPresent(key, (_, kept) -> Kept.asItIs(update.apply((V) kept.aggregate())));
    }

    /**
     * Called by Axon where a command has failed. It stays where the command was refused, or is decided again at once: if that is done on
     * something old, the store finds out.
     */
    @Override
    public boolean remove(Object key) {
        Optional<Untouched> untouched = Untouched.current();
        untouched
                .filter(Untouched::refused)
                .ifPresent(refused ->
                        entries.asMap().computeIfPresent(key, (_, kept) -> kept.refusing(refused.version())));
        return untouched.isEmpty() && entries.asMap().remove(key) != null;
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
