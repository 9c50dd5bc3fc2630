#!/usr/bin/env bash
# What the tests need besides Python: LibreOffice, a font with Vietnamese letters, poppler, a browser, the Open XML SDK
# validator and docx-preview.
# Root on a machine with apt gets them; everybody else is told the commands. Nothing here asks for a password, and a
# thing that cannot be had is no failure: its tests are skipped aloud (or fail, with CONGVAN_REQUIRE_ALL=1).
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

have() { command -v "$1" >/dev/null 2>&1; }

have_font() {
  local covered
  have fc-list || return 1
  for style in Regular Bold Italic 'Bold Italic'; do
    covered=$(fc-list ":charset=1eb7 1ef9 1b0 1a1 111:style=$style" family)
    grep -qE '^(Times New Roman|Liberation Serif|Tinos)' <<<"$covered" || return 1
  done
}

have_calc() {
  local program
  program=$(readlink -f "$(command -v soffice || command -v libreoffice)" 2>/dev/null) || return 1
  [ -e "$(dirname "$program")/libsclo.so" ]
}

have_browser() { have chromium || have chromium-browser || have google-chrome || have chrome; }

have_node() { have npm && have node && [ "$(node --print 'parseInt(process.versions.node)')" -ge 18 ]; }

wanted=()
if [ "$(uname -s)" = Linux ]; then
  have soffice || have libreoffice || wanted+=(libreoffice-writer)
  have_calc || wanted+=(libreoffice-calc)
  have pdftoppm || wanted+=(poppler-utils)
  have_browser || wanted+=(chromium)
  have_font || wanted+=(fontconfig fonts-liberation2)
else
  have soffice || [ -e /Applications/LibreOffice.app ] || [ -n "${CONGVAN_SOFFICE:-}" ] || wanted+=(libreoffice)
  have pdftoppm || wanted+=(poppler)
fi
have_node || wanted+=(nodejs npm)

if [ ${#wanted[@]} -gt 0 ]; then
  if have apt-get && [ "$(id -u)" = 0 ]; then
    echo "\$ apt-get install ${wanted[*]}"
    export DEBIAN_FRONTEND=noninteractive
    { apt-get update -q && apt-get install -y -q --no-install-recommends "${wanted[@]}"; } </dev/null >/dev/null ||
      echo "apt-get could not install: ${wanted[*]}" >&2
  else
    case "$(uname -s)" in
      Darwin) how="brew install --cask libreoffice chromium; brew install poppler node" ;;
      Linux) how="apt-get install ${wanted[*]}   (Debian, Ubuntu; as root)" ;;
      *) how="LibreOffice, poppler, Chromium, Node 18" ;;
    esac
    printf 'Còn thiếu / still missing: %s\nCài bằng / install with: %s\n' "${wanted[*]}" "$how" >&2
  fi
fi

if have_node && ! cmp -s package-lock.json node_modules/.installed; then
  echo "\$ npm ci"
  if npm ci --silent </dev/null; then
    cp package-lock.json node_modules/.installed
  else
    echo "npm ci could not install the Open XML SDK validator" >&2
  fi
fi
