/*
 * Copyright (c) 2026 Tidemark contributors.
 *
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0, which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.tidemark.store.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tidemark.core.connection.Secret;
import org.tidemark.core.problem.ProblemKind;
import org.tidemark.core.problem.TidemarkException;
import org.tidemark.core.store.MetadataStore;

class PasswordsTest {

	private static final String CLEAR = "Tide-5ecret-of-the-shop";
	private static final String PASSPHRASE = "correct horse battery staple ü";

	@TempDir
	Path home;

	@Test
	void leavesNoClearTextInAnyFile() throws Exception {
		try (MetadataStore store = TestStores.open(home)) {
			store.connections().save(TestStores.connection("shop", CLEAR));
			assertNoClearText();
			store.connections().save(TestStores.connection("shop", CLEAR + "2"));
			store.connections().save(TestStores.connection("other", CLEAR));
			store.connections().remove("other");
			assertNoClearText();
		}
		assertNoClearText();
		try (MetadataStore store = TestStores.open(home)) {
			assertEquals(Secret.of(CLEAR + "2"), password(store, "shop"));
		}
	}

	@Test
	void sealsWithAFreshNonceInTheVersionedForm() throws Exception {
		try (MetadataStore store = TestStores.open(home)) {
			for (String name : List.of("a", "b")) {
				store.connections().save(TestStores.connection(name, CLEAR));
			}
			String first = sealed("a");
			store.connections().save(TestStores.connection("a", CLEAR));
			List<String> all = List.of(first, sealed("a"), sealed("b"));
			Set<String> nonces = new TreeSet<>();
			for (String text : all) {
				assertTrue(text.startsWith("v1:"), text);
				byte[] bytes = Base64.getDecoder().decode(text.substring(3));
				assertEquals(12 + CLEAR.length() + 16, bytes.length);
				nonces.add(Base64.getEncoder().encodeToString(Arrays.copyOf(bytes, 12)));
			}
			assertEquals(3, nonces.size());
		}
	}

	@Test
	@EnabledOnOs({ OS.LINUX, OS.MAC })
	void keepsFilesForTheirOwnerAlone() throws Exception {
		Path folder = home.resolve("new/home");
		try (MetadataStore store = TestStores.open(folder)) {
			store.connections().save(TestStores.connection("shop", CLEAR));
			assertEquals("rwx------", permissions(folder));
			assertEquals("rw-------", permissions(folder.resolve("secret.key")));
			assertEquals("rw-------", permissions(folder.resolve("tidemark.db")));
			assertEquals("rw-------", permissions(folder.resolve("tidemark.db-wal")));
			assertEquals("rw-------", permissions(folder.resolve("tidemark.db-shm")));
		}
		assertEquals(32, Files.size(folder.resolve("secret.key")));
		assertEquals(List.of("secret.key", "tidemark.db"), names(folder));
	}

	@ParameterizedTest
	@ValueSource(ints = { 3, 20, -1 })
	void refusesAnAlteredPassword(int position) throws Exception {
		try (MetadataStore store = TestStores.open(home)) {
			store.connections().save(TestStores.connection("shop", CLEAR));
		}
		byte[] bytes = Base64.getDecoder().decode(sealed("shop").substring(3));
		bytes[position < 0 ? bytes.length - 1 : position] ^= 1;
		setSealed("shop", "v1:" + Base64.getEncoder().encodeToString(bytes));
		assertAltered("shop");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "v1:", "v1:AAAA", "v1:not base64", "v2:AAAA", "clear" })
	void refusesWhatIsNoSealedText(String text) throws Exception {
		try (MetadataStore store = TestStores.open(home)) {
			store.connections().save(TestStores.connection("shop", CLEAR));
		}
		setSealed("shop", text);
		assertAltered("shop");
	}

	@Test
	void refusesAPasswordMovedBetweenRecords() throws Exception {
		try (MetadataStore store = TestStores.open(home)) {
			store.connections().save(TestStores.connection("shop", CLEAR));
			store.connections().save(TestStores.connection("evil", "known"));
		}
		setSealed("evil", sealed("shop"));
		assertAltered("evil");
		try (MetadataStore store = TestStores.open(home)) {
			assertEquals(Secret.of(CLEAR), password(store, "shop"));
		}
	}

	@Test
	void opensWithThePassphraseAndNoKeyFile() throws Exception {
		try (MetadataStore store = TestStores.open(home, PASSPHRASE)) {
			store.connections().save(TestStores.connection("shop", CLEAR));
		}
		assertFalse(Files.exists(home.resolve("secret.key")));
		assertEquals(List.of("600000"), TestStores.query(home, "SELECT iterations FROM store_keys"));
		try (MetadataStore store = TestStores.open(home, PASSPHRASE)) {
			assertEquals(Secret.of(CLEAR), password(store, "shop"));
		}
		assertNoClearText();
	}

	@Test
	void saysThatThePassphraseIsWrongAndStillLists() throws Exception {
		try (MetadataStore store = TestStores.open(home, PASSPHRASE)) {
			store.connections().save(TestStores.connection("shop", CLEAR));
		}
		try (MetadataStore store = TestStores.open(home, "another")) {
			assertEquals(1, store.connections().list().size());
			TidemarkException e = assertThrows(TidemarkException.class, () -> store.connections().find("shop"));
			assertEquals(ProblemKind.USAGE, e.kind());
			assertEquals("The passphrase in TIDEMARK_PASSPHRASE is not the one with which passwords in this store are "
					+ "locked, so it cannot be used for connection shop.", e.getMessage());
			assertTrue(e.remedy().startsWith("Set TIDEMARK_PASSPHRASE"), e.remedy());
		}
	}

	@Test
	void saysThatThePassphraseIsMissing() throws Exception {
		try (MetadataStore store = TestStores.open(home, PASSPHRASE)) {
			store.connections().save(TestStores.connection("shop", CLEAR));
		}
		try (MetadataStore store = TestStores.open(home)) {
			TidemarkException e = assertThrows(TidemarkException.class, () -> store.connections().find("shop"));
			assertEquals(
					"The password of connection shop is locked with a passphrase, and TIDEMARK_PASSPHRASE is not set.",
					e.getMessage());
			store.connections().save(TestStores.connection("shop", CLEAR));
			assertEquals(Secret.of(CLEAR), password(store, "shop"));
		}
	}

	@Test
	void refusesASecondPassphraseWhileTheFirstIsInUse() throws Exception {
		try (MetadataStore store = TestStores.open(home, PASSPHRASE)) {
			store.connections().save(TestStores.connection("shop", CLEAR));
		}
		try (MetadataStore store = TestStores.open(home, "another")) {
			assertThrows(TidemarkException.class, () -> store.connections().save(TestStores.connection("two", "x")));
			assertEquals(1, store.connections().list().size(), "nothing of the refused connection stays");
			store.connections().save(TestStores.connection("shop", "entered again"));
			store.connections().save(TestStores.connection("two", "x"));
			assertEquals(Secret.of("entered again"), password(store, "shop"));
			assertEquals(Secret.of("x"), password(store, "two"));
		}
	}

	@Test
	void stillOpensWhatTheKeyFileSealedWhenAPassphraseIsSet() throws Exception {
		try (MetadataStore store = TestStores.open(home)) {
			store.connections().save(TestStores.connection("old", CLEAR));
		}
		try (MetadataStore store = TestStores.open(home, PASSPHRASE)) {
			store.connections().save(TestStores.connection("new", "x"));
			assertEquals(Secret.of(CLEAR), password(store, "old"));
			assertEquals(Secret.of("x"), password(store, "new"));
		}
	}

	@Test
	void namesTheMissingKeyFileAndMakesNoOtherInItsPlace() throws Exception {
		try (MetadataStore store = TestStores.open(home)) {
			store.connections().save(TestStores.connection("shop", CLEAR));
		}
		Path key = home.resolve("secret.key");
		Files.move(key, home.resolve("away"));
		try (MetadataStore store = TestStores.open(home)) {
			assertEquals(1, store.connections().list().size());
			TidemarkException e = assertThrows(TidemarkException.class, () -> store.connections().find("shop"));
			assertEquals("The key file " + key + ", with which the password of connection shop is locked, is missing.",
					e.getMessage());
			assertThrows(TidemarkException.class, () -> store.connections().save(TestStores.connection("two", "x")));
			assertFalse(Files.exists(key));
		}
		Files.move(home.resolve("away"), key);
		try (MetadataStore store = TestStores.open(home)) {
			assertEquals(Secret.of(CLEAR), password(store, "shop"));
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 16, 32 })
	void saysThatTheKeyFileIsAnotherOne(int length) throws Exception {
		try (MetadataStore store = TestStores.open(home)) {
			store.connections().save(TestStores.connection("shop", CLEAR));
		}
		Files.write(home.resolve("secret.key"), new byte[length]);
		try (MetadataStore store = TestStores.open(home)) {
			TidemarkException e = assertThrows(TidemarkException.class, () -> store.connections().find("shop"));
			assertTrue(e.getMessage().contains("secret.key is not the one"), e.getMessage());
			assertEquals(ProblemKind.USAGE, e.kind());
		}
	}

	@Test
	void neverTellsThePassword() throws Exception {
		try (MetadataStore store = TestStores.open(home)) {
			store.connections().save(TestStores.connection("shop", CLEAR));
			assertNotEquals(CLEAR, sealed("shop"));
			assertFalse(store.connections().find("shop").orElseThrow().toString().contains(CLEAR));
		}
	}

	private void assertAltered(String name) throws TidemarkException {
		try (MetadataStore store = TestStores.open(home)) {
			assertTrue(store.connections().list().stream().anyMatch(c -> c.name().equals(name)));
			TidemarkException e = assertThrows(TidemarkException.class, () -> store.connections().find(name));
			assertEquals(
					"The stored password of connection " + name + " was altered, or belongs to another connection.",
					e.getMessage());
		}
	}

	private void assertNoClearText() throws IOException {
		List<Charset> charsets = List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE);
		try (Stream<Path> files = Files.walk(home)) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				String content = Files.readString(file, StandardCharsets.ISO_8859_1);
				for (Charset charset : charsets) {
					String image = new String(CLEAR.getBytes(charset), StandardCharsets.ISO_8859_1);
					assertFalse(content.contains(image), file + " holds the password");
				}
				String base64 = Base64.getEncoder().encodeToString(CLEAR.getBytes(StandardCharsets.UTF_8));
				assertFalse(content.contains(base64.substring(0, base64.length() - 4)), file + " holds the password");
			}
		}
	}

	private String sealed(String name) throws Exception {
		return TestStores.query(home, "SELECT password FROM database_configs WHERE name = '" + name + "'").get(0);
	}

	private void setSealed(String name, String text) throws Exception {
		assertEquals(1, TestStores.execute(home,
				"UPDATE database_configs SET password = '" + text + "' WHERE name = '" + name + "'"));
	}

	private static Secret password(MetadataStore store, String name) throws TidemarkException {
		return store.connections().find(name).orElseThrow().password();
	}

	private static String permissions(Path path) throws IOException {
		return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
	}

	private static List<String> names(Path folder) throws IOException {
		try (Stream<Path> files = Files.list(folder)) {
			return files.map(f -> f.getFileName().toString()).sorted().toList();
		}
	}
}
