/**
 * Who calls: which account an API key belongs to, by which alias the key is shown, and which calls a rule is about.
 *
 * <p>In: keys and the accounts they are listed under. Out: {@link io.roadwatch.simulator.account.Caller}s, which hold no key, and
 * {@link io.roadwatch.simulator.account.CallFilter}s. Called by {@code server}, {@code fault} and {@code models}.
 */
@NullMarked
package io.roadwatch.simulator.account;

import org.jspecify.annotations.NullMarked;
