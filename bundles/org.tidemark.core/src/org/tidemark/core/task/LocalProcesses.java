/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.core.task;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.jdt.annotation.Nullable;

/**
 * Knows which processes of this machine are dead. Nothing is known about those of other machines. Safe for use by several
 * threads.
 */
public final class LocalProcesses {

	/** Clocks are set, and a process is told of before it is written down. */
	private static final Duration TOLERANCE = Duration.ofMinutes(1);

	private final Map<String, String> environment;
	private @Nullable Set<String> hostNames;

	/** @param environment the variables of this process, of which some name the machine */
	public LocalProcesses(Map<String, String> environment) {
		this.environment = environment;
	}

	/** Whether it is certain that there is no such process any more. */
	public boolean isDead(String host, long processId) {
		return isLocal(host) && isGone(processId);
	}

	/** As {@link #isDead(String, long)}; also when the number has gone to a process that began later than the work. */
	public boolean isDead(String host, long processId, Instant workBegan) {
		return isDead(host, processId) || isLocal(host) && ProcessHandle.of(processId)
				.flatMap(p -> p.info().startInstant()).map(workBegan.plus(TOLERANCE)::isBefore).orElse(Boolean.FALSE);
	}

	/**
	 * Whether it is certain that a process is dead that is told of by somebody who may be on another machine of the same
	 * name: only processes of this {@link #space()} are judged.
	 *
	 * @param space     the space of that process, as it said itself
	 * @param processId its number there
	 */
	public boolean isDeadIn(String space, long processId) {
		return !space.isEmpty() && space.equals(space()) && isGone(processId);
	}

	/**
	 * Names the processes among which a number means one process: those of one kernel since it was started and, on Linux,
	 * of one container. Empty where the system does not say it; then nothing is known of any process.
	 */
	public static String space() {
		try {
			return Files.readString(Path.of("/proc/sys/kernel/random/boot_id"), StandardCharsets.US_ASCII).strip() + '/' //$NON-NLS-1$
					+ Files.readSymbolicLink(Path.of("/proc/self/ns/pid")); //$NON-NLS-1$
		} catch (IOException e) {
			return nameOfThisMachine();
		}
	}

	/** The name of this machine; {@code localhost} where it has none that resolves. */
	public static String hostName() {
		try {
			return InetAddress.getLocalHost().getHostName();
		} catch (UnknownHostException e) {
			return "localhost"; //$NON-NLS-1$
		}
	}

	private static String nameOfThisMachine() {
		String name = hostName();
		return name.startsWith("localhost") ? "" : name; //$NON-NLS-1$ //$NON-NLS-2$
	}

	private static boolean isGone(long processId) {
		boolean listed = ProcessHandle.of(processId).map(ProcessHandle::isAlive).orElse(Boolean.FALSE);
		return !listed || isZombie(processId);
	}

	/** On Linux a dead process stays listed until its parent asks for it, which in a container may be never. */
	private static boolean isZombie(long processId) {
		try {
			String stat = Files.readString(Path.of("/proc", Long.toString(processId), "stat"), //$NON-NLS-1$ //$NON-NLS-2$
					StandardCharsets.ISO_8859_1);
			return stat.startsWith("Z", stat.lastIndexOf(')') + 2); //$NON-NLS-1$
		} catch (IOException e) {
			return false; // another system, or it has gone this moment: then the next look tells
		}
	}

	private boolean isLocal(String host) {
		return hostNames().contains(host.toLowerCase(Locale.ROOT));
	}

	/** All names that a program of ours may have taken for this machine's; asked for late, as the system may be slow. */
	private synchronized Set<String> hostNames() {
		Set<String> known = hostNames;
		if (known == null) {
			known = new TreeSet<>();
			add(known, "localhost"); //$NON-NLS-1$
			add(known, environment.get("HOSTNAME")); //$NON-NLS-1$
			add(known, environment.get("COMPUTERNAME")); //$NON-NLS-1$
			try {
				add(known, InetAddress.getLocalHost().getHostName());
			} catch (UnknownHostException e) {
				System.getLogger(LocalProcesses.class.getName()).log(System.Logger.Level.DEBUG,
						"this machine's name does not resolve", e); //$NON-NLS-1$
			}
			hostNames = known;
		}
		return known;
	}

	private static void add(Set<String> names, @Nullable String name) {
		if (name != null && !name.isBlank()) {
			names.add(name.toLowerCase(Locale.ROOT));
		}
	}
}
