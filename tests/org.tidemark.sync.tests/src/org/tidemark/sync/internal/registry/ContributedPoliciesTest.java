/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.sync.internal.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.spi.RegistryContributor;
import org.eclipse.core.runtime.spi.RegistryStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.sync.spi.Conflict;
import org.tidemark.sync.spi.ConflictPolicy;
import org.tidemark.sync.spi.ConflictPolicy.CursorNeed;
import org.tidemark.sync.spi.ConflictPolicy.Decision;

/** Policies as plug-ins contribute them, good ones and bad ones. */
class ContributedPoliciesTest {

	private static final Map<String, String> ROW = Map.of("id", "1");
	private static final Conflict CONFLICT = new Conflict("t", ROW, ROW, ROW, true, Conflict.Order.SAME);

	@TempDir
	Path temp;

	private final Object key = new Object();
	private IExtensionRegistry registry;
	private ContributedPolicies policies;

	/** Throws whatever a bad plug-in may throw. */
	public static final class Throwing implements ConflictPolicy {
		@Override
		public CursorNeed cursorNeed() {
			throw new IllegalStateException("no idea");
		}

		@Override
		public Decision decide(Conflict conflict) {
			throw new NoClassDefFoundError("com/example/Missing");
		}
	}

	/** Decides nothing. */
	public static final class Undecided implements ConflictPolicy {
		@Override
		public Decision decide(Conflict conflict) {
			return null;
		}
	}

	@BeforeEach
	void contribute() throws Exception {
		registry = RegistryFactory.createRegistry(new Classes(temp), key, key);
		try (InputStream own = Files.newInputStream(
				Path.of(System.getProperty("tidemark.root"), "bundles", "org.tidemark.sync", "plugin.xml"))) {
			assertTrue(
					registry.addContribution(own, new RegistryContributor("1", "org.tidemark.sync", null, null), false,
							"sync", null, key));
		}
		String bad = "<plugin><extension point=\"org.tidemark.sync.conflictPolicies\">"
				+ policy("com.example.throwing", Throwing.class.getName())
				+ policy("com.example.undecided", Undecided.class.getName())
				+ policy("com.example.absent", "com.example.Absent")
				+ policy("com.example.wrong", String.class.getName()) + "</extension></plugin>";
		assertTrue(registry.addContribution(new ByteArrayInputStream(bad.getBytes(StandardCharsets.UTF_8)),
				new RegistryContributor("2", "com.example", null, null), false, "bad", null, key));
		policies = new ContributedPolicies(registry);
	}

	private static String policy(String id, String className) {
		return "<policy id=\"" + id + "\" name=\"n\" class=\"" + className + "\"/>";
	}

	@AfterEach
	void stop() {
		registry.stop(key);
	}

	@Test
	void ourOwnAreContributedAsAnybodyElses() throws Exception {
		Map<String, Decision> decisions = Map.of("sourceWins", Decision.TAKE_SOURCE, "targetWins", Decision.KEEP_TARGET,
				"newestWins", Decision.TAKE_SOURCE, "higherVersion", Decision.TAKE_SOURCE, "queue", Decision.QUEUE,
				"fail",
				Decision.FAIL);
		for (String id : decisions.keySet()) {
			assertEquals(decisions.get(id), policies.policy(id).decide(CONFLICT), id);
		}
		assertEquals(List.of(CursorNeed.MOMENT, CursorNeed.NUMBER, CursorNeed.NONE),
				Stream.of("newestWins", "higherVersion", "queue").map(this::need).toList());
	}

	private CursorNeed need(String id) {
		try {
			return policies.policy(id).cursorNeed();
		} catch (TidemarkException e) {
			throw new IllegalStateException(e);
		}
	}

	@Test
	void anUnknownIdIsAUsageErrorThatNamesTheInstalledOnes() {
		TidemarkException e = assertThrows(TidemarkException.class, () -> policies.policy("bestWins"));
		assertEquals(ProblemKind.USAGE, e.kind());
		assertEquals("There is no conflict policy \"bestWins\".", e.getMessage());
		assertEquals(
				"Use one of: com.example.absent, com.example.throwing, com.example.undecided, com.example.wrong, fail,"
						+ " higherVersion, newestWins, queue, sourceWins, targetWins.",
				e.remedy());
	}

	@Test
	void aBadPlugInFailsWithItsName() throws Exception {
		for (String id : List.of("com.example.throwing", "com.example.undecided")) {
			ConflictPolicy policy = policies.policy(id);
			TidemarkException e = assertThrows(TidemarkException.class, () -> policy.decide(CONFLICT));
			assertEquals(ProblemKind.FAILED, e.kind());
			assertTrue(e.summary().startsWith("The conflict policy " + id + " failed: "), e.summary());
		}
		assertEquals(CursorNeed.NONE, policies.policy("com.example.throwing").cursorNeed());
		for (String id : List.of("com.example.absent", "com.example.wrong")) {
			TidemarkException e = assertThrows(TidemarkException.class, () -> policies.policy(id));
			assertTrue(e.summary().contains(id) && e.summary().contains("com.example"), e.summary());
		}
	}

	/** Makes extensions from the classes of this test. */
	private static final class Classes extends RegistryStrategy {

		private Classes(Path folder) {
			super(new File[] { folder.toFile() }, new boolean[] { false });
		}

		@Override
		public Object createExecutableExtension(RegistryContributor contributor, String className, String overridden)
				throws CoreException {
			try {
				return Class.forName(className).getConstructor().newInstance();
			} catch (ReflectiveOperationException e) {
				throw new CoreException(Status.error("cannot make " + className, e));
			}
		}
	}
}
