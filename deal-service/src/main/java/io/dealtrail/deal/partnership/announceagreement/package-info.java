/** AnnounceAgreement: the parties say that they mean to agree; nothing binds yet. */
@NullMarked
package io.dealtrail.deal.partnership.announceagreement;

import org.jspecify.annotations.NullMarked;
