package io.dealtrail.readside;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts the work of a request that asks for it: the pages of all tables and indexes that its transaction looks at, cached or not. */
final class BlocksRead extends OncePerRequestFilter {

    /** The header that asks for it. */
    static final String ASKED = "Test-Count-Blocks";

    private static final String COUNT = """
            select coalesce(sum(pg_stat_get_xact_blocks_fetched(c.oid)), 0)
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'i') and n.nspname not in ('pg_catalog', 'pg_toast', 'information_schema')""";

    private final BlockingQueue<Long> counts = new LinkedBlockingQueue<>();
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;

    BlocksRead(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /** What the last request took; it is known a moment after its answer. */
    long last() {
        try {
            Long count = counts.poll(10, TimeUnit.SECONDS);
            if (count == null) {
                throw new IllegalStateException("nothing was counted");
            }
            return count;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(ASKED) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        TransactionStatus transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        try {
            long before = count();
            chain.doFilter(request, response);
            counts.add(count() - before);
        } finally {
            transactions.rollback(transaction);
        }
    }

    private long count() {
        return jdbc.sql(COUNT).query(Long.class).single();
    }
}
