/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.task;

import java.util.Optional;

import org.tidemark.core.problem.TidemarkException;

/**
 * Keeps two runs of one job apart. A lease is free after 15 seconds without a heartbeat, and at once when its process on
 * this machine is dead.
 */
public interface LeaseRepository {

	/**
	 * Takes the lease of a job, if it is free, in one step that no other process can divide.
	 *
	 * @return empty when it was taken, else who holds it
	 */
	Optional<LeaseHolder> acquire(String job, LeaseHolder holder) throws TidemarkException;

	/**
	 * Says that the holder still works; due every 5 seconds.
	 *
	 * @return whether the lease is still the owner's
	 */
	boolean heartbeat(String job, String owner) throws TidemarkException;

	/** Gives the lease back, if it is still the owner's. */
	void release(String job, String owner) throws TidemarkException;
}
