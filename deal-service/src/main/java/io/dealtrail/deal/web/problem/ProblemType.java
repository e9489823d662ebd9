package io.dealtrail.deal.web.problem;

import org.jspecify.annotations.Nullable;

/**
 * One kind of problem, the same on every occurrence: what its page shows and what {@code type}, {@code title} and {@code code} of a problem come
 * from.
 *
 * @param rule the number of the rule in the deal model, where it is one
 * @param title short, one line
 * @param text what it means and what to do
 */
public record ProblemType(String code, int status, @Nullable Integer rule, String title, String text) {

    /** The path of the page about it, which is also the problem's {@code type}. */
    public String path() {
        return "/problems/" + code;
    }
}
