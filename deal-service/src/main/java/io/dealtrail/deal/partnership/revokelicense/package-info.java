/** RevokeLicense: a licence is taken back. */
@NullMarked
package io.dealtrail.deal.partnership.revokelicense;

import org.jspecify.annotations.NullMarked;
