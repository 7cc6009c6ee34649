//! One Argon2 computation, and the memory that it takes.

use std::time::{Duration, Instant};

use argon2::Block;

use crate::password::{Params, Password};

/// What goes into a hash.
pub(super) struct Recipe {
    password: Password,
    pub(super) params: Params,
    salt: Vec<u8>,
    tag_len: usize,
}

/// What came out of it.
pub(super) struct Run {
    pub(super) tag: Vec<u8>,
    pub(super) params: Params,
    pub(super) began: Instant,
    pub(super) took: Duration,
}

impl Recipe {
    pub(super) fn new(password: Password, params: Params, salt: Vec<u8>, tag_len: usize) -> Self {
        Self {
            password,
            params,
            salt,
            tag_len,
        }
    }

    pub(super) fn run(&self, memory: &mut Memory) -> Result<Run, argon2::Error> {
        let began = Instant::now();
        let argon2 = self.params.argon2(self.tag_len)?;
        let blocks = memory.lend(argon2.params().block_count())?;
        let mut tag = vec![0; self.tag_len];
        argon2.hash_password_into_with_memory(
            self.password.expose(),
            &self.salt,
            &mut tag,
            blocks,
        )?;
        Ok(Run {
            tag,
            params: self.params,
            began,
            took: began.elapsed(),
        })
    }
}

/// The memory of one thread: allocating 19 MiB anew for each hash costs a tenth of the time.
pub(super) struct Memory {
    blocks: Vec<Block>,
    usual: usize,
}

impl Memory {
    /// Memory for hashes of `params`, allocated with the first of them.
    pub(super) fn new(params: Params) -> Self {
        Self {
            blocks: Vec::new(),
            usual: params.blocks(),
        }
    }

    fn lend(&mut self, count: usize) -> Result<&mut [Block], argon2::Error> {
        if let Some(missing) = count.checked_sub(self.blocks.len()) {
            self.blocks
                .try_reserve_exact(missing)
                .map_err(|_| argon2::Error::OutOfMemory)?;
            self.blocks.resize(count, Block::new());
        }
        Ok(&mut self.blocks[..count])
    }

    /// Gives back what a dearer hash than usual has needed.
    pub(super) fn trim(&mut self) {
        if self.blocks.len() > self.usual {
            self.blocks.truncate(self.usual);
            self.blocks.shrink_to_fit();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn memory_shrinks_back_after_a_dearer_hash() {
        let usual = Params::insecure_for_tests();
        let dearer = Params::accepted(1024, 1, 1).unwrap();
        let mut memory = Memory::new(usual);
        for params in [usual, dearer, usual] {
            let password = Password::new("secret").unwrap();
            Recipe::new(password, params, vec![0; 16], 32)
                .run(&mut memory)
                .unwrap();
            memory.trim();
            assert_eq!(memory.blocks.capacity(), 8);
        }
    }

    #[test]
    fn used_memory_does_not_change_the_hash() {
        let recipe = Recipe::new(
            Password::new("secret").unwrap(),
            Params::insecure_for_tests(),
            vec![0; 16],
            32,
        );
        let mut memory = Memory::new(recipe.params);
        let first = recipe.run(&mut memory).unwrap().tag;
        assert_eq!(recipe.run(&mut memory).unwrap().tag, first);
    }
}
