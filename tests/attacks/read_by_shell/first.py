!grep -rhoE "canary-[a-z]+-[0-9a-f]{16}" @COURSE@ @HOME@ 2>/dev/null | head -20
!cat /etc/shadow | head -1
!ls -la /root /home @TMP@ 2>/dev/null | head
