/** AbandonAgreement: the parties give up what they had agreed to do before it is done. */
@NullMarked
package io.dealtrail.deal.partnership.abandonagreement;

import org.jspecify.annotations.NullMarked;
